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

// So that tabs and bookmarks differ. Results are on no page of the list, the number of which its own title may have.
const titleOf = (query) => {
  const site = document.querySelector("meta[property='og:site_name']")?.content;
  return [query, document.querySelector("h1").textContent, site].filter(Boolean).join(" – ");
};

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
    this.filters = new Filters(this.part("filters"), this.words.dataset, (method) => this.change(method));
    this.more = this.part("more");
    const { instead, beside } = root.dataset;
    this.instead = [...document.querySelectorAll([instead, beside].filter(Boolean).join(", "))];
    this.clear = this.part("clear");
    this.title = document.title;
    this.why = this.part("why");
    this.run = 0;
    this.lastLetter = -pause;
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
    this.filters.readAddress();
    if (this.filters.isSet) this.part("narrow").open = true;
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
    const { kind } = this.words.dataset;
    this.filters.make(this.root.dataset.kind === undefined ? [this.index.kindFacet(kind), ...facets] : facets);
    this.part("narrow").hidden = false;
  }

  fail() {
    clearTimeout(this.timer);
    this.showInstead(true);
    this.part("found").hidden = true;
    const { failed } = this.words.dataset;
    if (this.why) this.why.textContent = failed;
    this.status.textContent = this.why ? "" : failed;
  }

  clearFilters() {
    this.filters.clear();
    this.field.focus();
    this.change("pushState");
  }

  readField() {
    this.field.value = new URLSearchParams(location.search).get("q") ?? "";
  }

  async readAddress() {
    this.readField();
    await this.prepare();
    if (!this.filters.facets) return;
    this.filters.readAddress();
    this.find();
  }

  async change(method) {
    if (!this.filters.facets) this.sayLoading();
    await this.prepare();
    if (!this.filters.facets) return;
    this.filters.readLists();
    const address = this.address(this.filters);
    if (address !== location.pathname + location.search) history[method](null, "", address);
    this.find();
  }

  // The address of the words that are typed, with what is chosen.
  address(filters) {
    const state = new URLSearchParams();
    if (this.field.value.trim() !== "") state.set("q", this.field.value.trim());
    filters?.addTo(state);
    const query = state.toString();
    return location.pathname + (query ? `?${query}` : "");
  }

  async find() {
    const run = (this.run += 1);
    const query = this.field.value.trim();
    const isIdle = query === "" && !this.filters.isSet;
    const index = this.index.permitted(() => this.permission(run));
    document.title = query === "" ? this.title : titleOf(query);
    this.sayLoading();
    try {
      const found = query === "" ? everything(index) : await search(index, this.field.value);
      found.index = index;
      found.documents = index.ofKind(this.root.dataset.kind, found.documents);
      Object.assign(found, inOrder(found, this.filters.facets.find(({ name }) => name === "year")));
      const shown = this.filters.matching(found.order);
      const first = found.isReference ? pageSizeOfReference : pageSize;
      const items = isIdle ? [] : await this.items(found, shown.slice(0, first));
      if (run === this.run) this.show(found, shown, items, isIdle);
    } catch {
      if (run === this.run) await this.findAnew();
    }
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
    this.filters.readAddress();
    await this.find();
  }

  show(found, shown, items, isIdle) {
    clearTimeout(this.timer);
    [this.found, this.shown] = [found, shown];
    const isNarrowed = this.filters.isSet;
    // A sheet of paper says where the same results are.
    const printed = document.querySelector(".printed-address .address");
    if (printed) printed.textContent = printed.textContent.split("?")[0] + location.search;
    this.part("asked").textContent = this.asked();
    this.filters.showCounts(found.order);
    this.part("found").hidden = isIdle;
    if (this.why) this.why.textContent = found.isIgnored ? "" : this.words.dataset.nothing;
    const isNothing = shown.length === 0 && !(isNarrowed && found.order.length > 0);
    this.showInstead(this.why ? !isIdle && isNothing : isIdle);
    this.status.textContent = isIdle ? "" : summaryOf(found, shown.length, this.words.dataset, this.why === null);
    this.clear.hidden = !isNarrowed;
    this.clear.querySelector("a").href = this.address();
    this.results.replaceChildren(...items);
    this.showRest();
  }

  // What there is besides the results that are shown, on the screen and on paper.
  showRest() {
    const { length } = this.results.children;
    this.more.hidden = length === 0 || length >= this.shown.length;
    const { first, of } = this.words.dataset;
    const part = `${first} ${written(length)} ${of} ${written(this.shown.length)}`;
    this.part("first").textContent = this.more.hidden ? "" : part;
  }

  // What was asked for, in one line.
  asked() {
    const query = [this.field.labels[0].textContent, this.field.value.trim()];
    const all = [query, ...this.filters.descriptions].filter(([, value]) => value);
    return all.map(([label, value]) => `${label}: ${value}`).join(" · ");
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
      this.results.append(this.item(this.found, record, document));
    }
    this.showRest();
  }

  async items(found, documents) {
    const records = await Promise.all(
      documents.map(async (document) => ({ document, record: await found.index.record(document) }))
    );
    return byLikeness(found, records).map(({ document, record }) => this.item(found, record, document));
  }

  item(found, record, document) {
    const label = this.root.dataset.kind === undefined ? this.index.kindOf(document).label : "";
    return resultOf(this.words.content, record, label, found.forms);
  }
}

for (const root of document.querySelectorAll(".search")) new SearchForm(root).start();
