// The page

const pageSize = 10;

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
    this.instead = document.querySelector(root.dataset.instead);
    this.why = this.part("why");
    this.run = 0;
  }

  part(name) {
    return this.root.querySelector(`.search-${name}`);
  }

  async start() {
    this.root.hidden = false;
    this.part("columns").hidden = false;
    if (this.why) this.instead.hidden = true;
    this.part("narrow").open = this.why !== null && matchMedia("(width >= 48rem)").matches;
    this.readField();
    this.field.addEventListener("input", () => this.change("replaceState"));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change("pushState");
    });
    this.more.addEventListener("click", () => this.showMore());
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
    try {
      await this.loadIndex();
    } catch {
      this.ready = undefined;
      return this.fail("failed");
    }
    this.readChoices();
    if (this.chosen.some((place) => place !== undefined)) this.part("narrow").open = true;
    await this.find();
  }

  async loadIndex() {
    this.index = await SearchIndex.load(this.root.dataset.index);
    const facets = await Promise.all(this.root.dataset.facets.split(" ").map((name) => this.index.facet(name)));
    this.facets = this.root.dataset.kind === undefined ? [this.kindFacet(), ...facets] : facets;
    this.makeFilters();
  }

  fail(reason) {
    this.instead.hidden = false;
    this.part("found").hidden = true;
    if (this.why) this.why.textContent = this.words.dataset[reason];
    else this.status.textContent = this.words.dataset[reason];
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
    this.selects = this.facets.map((facet) => {
      const label = document.createElement("label");
      const select = document.createElement("select");
      select.name = facet.name;
      label.append(facet.label, select);
      this.filters.append(label);
      select.addEventListener("change", () => this.change("pushState"));
      return select;
    });
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
    await this.prepare();
    if (!this.facets) return;
    this.chosen = this.selects.map((select) => (select.value === "" ? undefined : Number(select.value)));
    const state = new URLSearchParams();
    if (this.field.value.trim() !== "") state.set("q", this.field.value.trim());
    this.facets.forEach((facet, place) => {
      if (this.chosen[place] !== undefined) state.set(facet.name, this.keyOf(facet, this.chosen[place]));
    });
    const query = state.toString();
    history[method](null, "", query ? `?${query}` : location.pathname);
    this.find();
  }

  async find() {
    const run = (this.run += 1);
    const query = this.field.value.trim();
    const isIdle = query === "" && this.chosen.every((place) => place === undefined);
    try {
      const found = query === "" ? this.everything() : await search(this.index, this.field.value);
      if (run !== this.run) return;
      found.documents = this.ofKind(found.documents);
      this.found = { ...found, order: inOrder(found, this.facets.find(({ name }) => name === "year")) };
      await this.show(isIdle);
    } catch {
      if (run === this.run) await this.findAnew();
    }
  }

  // A site that was published since the page was opened has another index.
  async findAnew() {
    const { version } = this.index.contents;
    try {
      await this.loadIndex();
    } catch {
      return this.fail("failed");
    }
    if (this.index.contents.version === version) return this.fail("failed");
    this.readChoices();
    await this.find();
  }

  everything() {
    const documents = Array.from({ length: this.index.count }, (_, document) => document);
    return { documents, scores: new Float32Array(this.index.count), forms: new Set(), isWhole: true };
  }

  ofKind(documents) {
    const kind = this.index.kinds.find(({ name }) => name === this.root.dataset.kind);
    return kind ? documents.filter((document) => document >= kind.from && document < kind.from + kind.count) : documents;
  }

  has(facet, document, place) {
    return facet.combinations[facet.documents[document]].includes(place);
  }

  // The documents that have all that is chosen, but for one facet, of which all values are counted.
  matching(except) {
    return this.found.order.filter((document) =>
      this.facets.every((facet, place) => place === except || this.chosen[place] === undefined || this.has(facet, document, this.chosen[place]))
    );
  }

  async show(isIdle) {
    // A sheet of paper says where the same results are.
    const printed = document.querySelector(".printed-address .address");
    if (printed) printed.textContent = printed.textContent.split("?")[0] + location.search;
    this.facets.forEach((facet, place) => this.showCounts(facet, place));
    this.shown = this.matching();
    this.results.replaceChildren();
    this.part("found").hidden = isIdle;
    this.instead.hidden = !isIdle;
    if (this.why) {
      this.why.textContent = this.found.isIgnored ? "" : this.words.dataset.nothing;
      this.instead.hidden = isIdle || this.shown.length > 0;
    }
    this.status.textContent = isIdle ? "" : this.summary();
    this.more.hidden = true;
    if (!isIdle) await this.showMore();
  }

  number(count) {
    return count.toLocaleString(document.documentElement.lang);
  }

  summary() {
    const { results, some, common, hint } = this.words.dataset;
    if (this.found.isIgnored) return common;
    const text = `${results} ${this.number(this.shown.length)}`;
    if (this.shown.length === 0) return this.why ? text : `${text}. ${hint}`;
    return this.found.isWhole ? text : `${text}. ${some}`;
  }

  showCounts(facet, place) {
    const counts = new Map();
    for (const document of this.matching(place)) {
      for (const value of facet.combinations[facet.documents[document]]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const options = facet.values
      .map((value, number) => ({ value, number, count: counts.get(number) ?? 0 }))
      .filter(({ number, count }) => count > 0 || number === this.chosen[place]);
    const select = this.selects[place];
    select.replaceChildren(
      new Option(this.words.dataset.all, ""),
      ...options.map(({ value, number, count }) => new Option(`${value} (${this.number(count)})`, number))
    );
    select.value = this.chosen[place] ?? "";
  }

  async showMore() {
    const run = this.run;
    const next = this.shown.slice(this.results.children.length, this.results.children.length + pageSize);
    const records = await Promise.all(next.map((document) => this.index.record(document)));
    if (run !== this.run) return;
    const items = records.map((record, place) => this.item(record, this.index.kindOf(next[place])));
    const isFirst = this.results.children.length === 0;
    this.results.append(...items);
    this.more.hidden = this.results.children.length >= this.shown.length;
    // Whoever asked for more goes on reading where it begins.
    if (!isFirst) items[0]?.querySelector("a").focus();
  }

  item(record, kind) {
    const item = this.words.content.cloneNode(true);
    const link = item.querySelector("a");
    link.href = record.address;
    link.append(...marked(record.title, this.found.forms));
    const label = this.root.dataset.kind === undefined ? kind.label : undefined;
    item.querySelector(".search-facts").textContent = [label, record.reference, record.date, record.notes].filter(Boolean).join(" · ");
    item.querySelector(".search-extract").append(...extract(record.text ?? "", this.found.forms));
    return item.firstElementChild;
  }
}

for (const root of document.querySelectorAll(".search")) new SearchForm(root).start();
