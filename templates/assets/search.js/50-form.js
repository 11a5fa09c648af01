// The page

const pageSize = 10;
// Whoever types a whole reference wants that record. What else has its words is one click away.
const pageSizeOfReference = 5;
// In milliseconds: how long after a letter nothing is fetched. Whoever goes on typing would not see what it brings.
const pause = 250;
// How long a search may take before it says that it is at work.
const patience = 300;
// What a sheet of paper may hold, and how long it may wait for that.
const mostPrinted = 100;
const longestWait = 3000;

// A form that searches, on a page of its own or above a list. Above a list it finds records of one kind, and what it
// finds stands in the place of the list.
class SearchForm {
  constructor(root) {
    this.root = root;
    this.words = this.part("words");
    this.form = this.part("form");
    this.field = this.form.elements.q;
    this.status = this.part("status");
    this.results = this.part("results");
    this.filters = this.part("filters");
    this.more = this.part("more");
    const { instead, beside } = root.dataset;
    this.instead = [...document.querySelectorAll([instead, beside].filter(Boolean).join(", "))];
    this.clear = this.part("clear");
    this.title = document.title;
    this.why = this.part("why");
    this.run = 0;
    this.lastLetter = -pause;
    this.lastSelect = undefined;
  }

  part(name) {
    return this.root.querySelector(`.search-${name}`);
  }

  async start() {
    this.root.hidden = false;
    this.part("columns").hidden = false;
    if (this.why) this.showInstead(false);
    this.part("narrow").open = this.why !== null && matchMedia("(min-width: 48rem)").matches;
    this.readField();
    this.field.addEventListener("input", () => {
      this.lastLetter = performance.now();
      this.change("replaceState");
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change("pushState");
    });
    this.clear.addEventListener("click", (event) => {
      event.preventDefault();
      this.clearFilters();
    });
    this.more.addEventListener("click", () => this.showMore());
    addEventListener("beforeprint", () => this.showForPaper());
    addEventListener("popstate", () => this.readAddress());
    for (const event of ["focusin", "pointerdown"]) this.root.addEventListener(event, () => this.prepare(), { once: true });
    if (this.why || location.search !== "") await this.prepare();
  }

  // Loads what every search needs. Whoever only reads a list need not wait for it, nor pay for it.
  prepare() {
    this.ready ??= this.load();
    return this.ready;
  }

  // What is typed meanwhile is in the field, and is searched for when all is there.
  async load() {
    this.sayLoading();
    try {
      await this.loadIndex();
    } catch {
      this.ready = undefined;
      return this.fail();
    }
    this.readChoices();
    if (this.chosen.some((place) => place !== undefined)) this.part("narrow").open = true;
    await this.find();
  }

  showInstead(isShown) {
    for (const element of this.instead) element.hidden = !isShown;
  }

  // A list that nobody searches yet says nothing.
  sayLoading() {
    clearTimeout(this.timer);
    const say = () => {
      if (this.why || this.field.value.trim() !== "" || location.search !== "") this.status.textContent = this.words.dataset.loading;
    };
    this.timer = setTimeout(say, patience);
  }

  async loadIndex() {
    this.index = await SearchIndex.load(this.root.dataset.index);
    const facets = await Promise.all(this.root.dataset.facets.split(" ").map((name) => this.index.facet(name)));
    this.facets = this.root.dataset.kind === undefined ? [this.kindFacet(), ...facets] : facets;
    this.makeFilters();
  }

  fail() {
    clearTimeout(this.timer);
    this.showInstead(true);
    this.part("found").hidden = true;
    const { failed } = this.words.dataset;
    if (this.why) this.why.textContent = failed;
    this.status.textContent = this.why ? "" : failed;
  }

  // Kinds are ranges of documents, and are chosen like values of a facet.
  kindFacet() {
    const { kinds, count } = this.index;
    const documents = new Uint8Array(count);
    kinds.forEach((kind, place) => documents.fill(place, kind.from, kind.from + kind.count));
    return {
      name: "kind", label: this.words.dataset.kind, values: kinds.map(({ label }) => label),
      keys: kinds.map(({ name }) => name), combinations: kinds.map((_, place) => [place]), documents,
    };
  }

  makeFilters() {
    this.filters.replaceChildren();
    this.part("narrow").hidden = false;
    this.selects = this.facets.map((facet) => {
      const label = document.createElement("label");
      const select = document.createElement("select");
      select.name = facet.name;
      label.append(facet.label, select);
      this.filters.append(label);
      select.addEventListener("change", () => this.choose(select));
      return select;
    });
    this.filters.addEventListener("focusout", () => (this.lastSelect = undefined));
  }

  // Whoever goes through a list by the keyboard chooses at every key, and takes it all back at once.
  choose(select) {
    const method = this.lastSelect === select ? "replaceState" : "pushState";
    this.lastSelect = select;
    return this.change(method);
  }

  clearFilters() {
    for (const select of this.selects) select.value = "";
    this.lastSelect = undefined;
    this.field.focus();
    this.change("pushState");
  }

  keyOf(facet, place) {
    return (facet.keys ?? facet.values)[place];
  }

  readField() {
    this.field.value = new URLSearchParams(location.search).get("q") ?? "";
  }

  readChoices() {
    const state = new URLSearchParams(location.search);
    this.chosen = this.facets.map((facet) => {
      const value = state.get(facet.name);
      const place = value === null ? -1 : (facet.keys ?? facet.values).indexOf(value);
      return place < 0 ? undefined : place;
    });
  }

  async readAddress() {
    this.readField();
    await this.prepare();
    if (!this.facets) return;
    this.readChoices();
    this.find();
  }

  async change(method) {
    if (!this.facets) this.sayLoading();
    await this.prepare();
    if (!this.facets) return;
    this.chosen = this.selects.map((select) => (select.value === "" ? undefined : Number(select.value)));
    const address = this.address(this.chosen);
    if (address !== location.pathname + location.search) history[method](null, "", address);
    this.find();
  }

  // The address of the words that are typed, with what is chosen.
  address(chosen) {
    const state = new URLSearchParams();
    if (this.field.value.trim() !== "") state.set("q", this.field.value.trim());
    this.facets.forEach((facet, place) => {
      if (chosen[place] !== undefined) state.set(facet.name, this.keyOf(facet, chosen[place]));
    });
    const query = state.toString();
    return location.pathname + (query ? `?${query}` : "");
  }

  async find() {
    const run = (this.run += 1);
    const query = this.field.value.trim();
    const isIdle = query === "" && this.chosen.every((place) => place === undefined);
    const index = this.index.permitted(() => this.permission(run));
    document.title = query === "" ? this.title : this.titleOf(query);
    this.sayLoading();
    try {
      const found = query === "" ? this.everything() : await search(index, this.field.value);
      found.index = index;
      found.documents = this.ofKind(found.documents);
      Object.assign(found, inOrder(found, this.facets.find(({ name }) => name === "year")));
      const shown = this.matching(found);
      const first = found.isReference ? pageSizeOfReference : pageSize;
      const items = isIdle ? [] : await this.items(found, shown.slice(0, first));
      if (run === this.run) this.show(found, shown, items, isIdle);
    } catch {
      if (run === this.run) await this.findAnew();
    }
  }

  // So that tabs and bookmarks differ. Results are on no page of the list, the number of which its own title may have.
  titleOf(query) {
    const site = document.querySelector("meta[property='og:site_name']")?.content;
    return [query, document.querySelector("h1").textContent, site].filter(Boolean).join(" – ");
  }

  // A search that a later letter has overtaken ends here.
  async permission(run) {
    const rest = this.lastLetter + pause - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    if (run !== this.run) throw new Error("overtaken");
  }

  // A site that was published since the page was opened has another index.
  async findAnew() {
    const { version } = this.index.contents;
    try {
      await this.loadIndex();
    } catch {
      return this.fail();
    }
    if (this.index.contents.version === version) return this.fail();
    this.readChoices();
    await this.find();
  }

  everything() {
    const documents = Array.from({ length: this.index.count }, (_, document) => document);
    return { documents, words: [], scores: new Float32Array(this.index.count), forms: new Set(), isWhole: true };
  }

  ofKind(documents) {
    const kind = this.index.kinds.find(({ name }) => name === this.root.dataset.kind);
    return kind ? documents.filter((document) => document >= kind.from && document < kind.from + kind.count) : documents;
  }

  has(facet, document, place) {
    return facet.combinations[facet.documents[document]].includes(place);
  }

  // The documents that have all that is chosen, but for one facet, of which all values are counted.
  matching(found, except) {
    return found.order.filter((document) =>
      this.facets.every((facet, place) => place === except || this.chosen[place] === undefined || this.has(facet, document, this.chosen[place]))
    );
  }

  show(found, shown, items, isIdle) {
    clearTimeout(this.timer);
    [this.found, this.shown] = [found, shown];
    const isNarrowed = this.chosen.some((place) => place !== undefined);
    // A sheet of paper says where the same results are.
    const printed = document.querySelector(".printed-address .address");
    if (printed) printed.textContent = printed.textContent.split("?")[0] + location.search;
    this.part("asked").textContent = this.asked();
    this.facets.forEach((facet, place) => this.showCounts(facet, place));
    this.part("found").hidden = isIdle;
    if (this.why) this.why.textContent = found.isIgnored ? "" : this.words.dataset.nothing;
    const isNothing = shown.length === 0 && !(isNarrowed && found.order.length > 0);
    this.showInstead(this.why ? !isIdle && isNothing : isIdle);
    this.status.textContent = isIdle ? "" : this.summary();
    this.clear.hidden = !isNarrowed;
    this.clear.querySelector("a").href = this.address([]);
    this.results.replaceChildren(...items);
    this.showRest();
  }

  // What there is besides the results that are shown, on the screen and on paper.
  showRest() {
    const { length } = this.results.children;
    this.more.hidden = length === 0 || length >= this.shown.length;
    const { first, of } = this.words.dataset;
    const part = `${first} ${this.number(length)} ${of} ${this.number(this.shown.length)}`;
    this.part("first").textContent = this.more.hidden ? "" : part;
  }

  // What was asked for, in one line.
  asked() {
    const query = this.field.value.trim();
    const chosen = this.facets.map((facet, place) => [facet.label, facet.values[this.chosen[place]]]);
    const all = [[this.field.labels[0].textContent, query], ...chosen].filter(([, value]) => value);
    return all.map(([label, value]) => `${label}: ${value}`).join(" · ");
  }

  number(count) {
    return count.toLocaleString(document.documentElement.lang);
  }

  summary() {
    const { results, some, common, hint, excluded } = this.words.dataset;
    const [count, all] = [this.shown.length, this.found.order.length];
    if (this.found.isIgnored) return common;
    if (count === 0 && all > 0) return `${excluded} ${this.number(all)}`;
    const text = `${results} ${this.number(count)}`;
    if (count === 0) return this.why ? text : `${text}. ${hint}`;
    return this.found.isWhole ? text : `${text}. ${some}`;
  }

  showCounts(facet, place) {
    const counts = new Map();
    for (const document of this.matching(this.found, place)) {
      for (const value of facet.combinations[facet.documents[document]]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const options = facet.values
      .map((value, number) => ({ value, number, count: counts.get(number) ?? 0 }))
      .filter(({ number, count }) => count > 0 || number === this.chosen[place]);
    const select = this.selects[place];
    const offered = options.map(({ value, number, count }) => new Option(`${value} (${this.number(count)})`, number));
    // Whoever is choosing by letters of the keyboard keeps the list in which they are.
    const all = [new Option(this.words.dataset.all, ""), ...offered];
    const [before, after] = [[...select.options], all].map((each) => each.map(({ text }) => text).join("\n"));
    if (before !== after) select.replaceChildren(...all);
    select.value = this.chosen[place] ?? "";
  }

  async showMore() {
    const [run, start] = [this.run, this.results.children.length];
    let items;
    try {
      items = await this.items(this.found, this.shown.slice(start, start + pageSize));
    } catch {
      if (run === this.run) await this.findAnew();
      return;
    }
    if (run !== this.run || start !== this.results.children.length) return;
    this.results.append(...items);
    this.showRest();
    // Whoever asked for more goes on reading where it begins.
    items[0]?.querySelector("a").focus();
  }

  // A browser prints what is there, and does not wait: so that nothing else runs until the records are there.
  showForPaper() {
    if (!this.shown || this.part("found").hidden) return;
    const [start, begin] = [this.results.children.length, performance.now()];
    for (const document of this.shown.slice(start, mostPrinted)) {
      const record = this.index.recordAtOnce(document);
      if (!record || performance.now() - begin > longestWait) break;
      this.results.append(this.item(this.found, record, this.index.kindOf(document)));
    }
    this.showRest();
  }

  async items(found, documents) {
    const records = await Promise.all(
      documents.map(async (document) => ({ document, record: await found.index.record(document) }))
    );
    return byLikeness(found, records).map(({ document, record }) => this.item(found, record, this.index.kindOf(document)));
  }

  item({ forms }, record, kind) {
    const item = this.words.content.cloneNode(true);
    const link = item.querySelector("a");
    link.href = record.address;
    link.append(...marked(record.title, forms));
    const label = this.root.dataset.kind === undefined ? kind.label : "";
    const facts = [record.reference, record.date, record.notes].filter(Boolean).join(" · ");
    item.querySelector(".search-facts").append(label && facts ? `${label} · ` : label, ...marked(facts, forms));
    item.querySelector(".search-extract").append(...extract(record.text ?? "", forms));
    return item.firstElementChild;
  }
}

for (const root of document.querySelectorAll(".search")) new SearchForm(root).start();
