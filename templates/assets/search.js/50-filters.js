// The filters

// What narrows down what was found: for each facet a list of its values.
class Filters {
  // `choose` is called when somebody has chosen, with the way in which the address is to change.
  constructor(root, words, choose) {
    this.root = root;
    this.words = words;
    this.choose = choose;
    this.chosen = [];
    root.addEventListener("focusout", () => (this.lastSelect = undefined));
  }

  make(facets) {
    this.facets = facets;
    this.selects = facets.map((facet) => {
      const select = document.createElement("select");
      select.name = facet.name;
      select.addEventListener("change", () => this.chooseIn(select));
      return select;
    });
    const labels = facets.map((facet, place) => {
      const label = document.createElement("label");
      label.append(facet.label, this.selects[place]);
      return label;
    });
    this.root.replaceChildren(...labels);
  }

  // Whoever goes through a list by the keyboard chooses at every key, and takes it all back at once.
  chooseIn(select) {
    const method = this.lastSelect === select ? "replaceState" : "pushState";
    this.lastSelect = select;
    this.choose(method);
  }

  get isSet() {
    return this.chosen.some((place) => place !== undefined);
  }

  clear() {
    for (const select of this.selects) select.value = "";
    this.lastSelect = undefined;
  }

  readLists() {
    this.chosen = this.selects.map((select) => (select.value === "" ? undefined : Number(select.value)));
  }

  readAddress() {
    const state = new URLSearchParams(location.search);
    this.chosen = this.facets.map((facet) => {
      const value = state.get(facet.name);
      const place = value === null ? -1 : (facet.keys ?? facet.values).indexOf(value);
      return place < 0 ? undefined : place;
    });
  }

  addTo(state) {
    this.facets.forEach((facet, place) => {
      if (this.chosen[place] !== undefined) state.set(facet.name, (facet.keys ?? facet.values)[this.chosen[place]]);
    });
  }

  // What is chosen, for readers: the label of each facet and its value.
  get descriptions() {
    return this.facets.map((facet, place) => [facet.label, facet.values[this.chosen[place]]]);
  }

  // The documents that have all that is chosen, but for one facet, of which all values are counted.
  matching(documents, except) {
    const isMet = (facet, place, document) =>
      place === except || this.chosen[place] === undefined || facet.combinations[facet.documents[document]].includes(this.chosen[place]);
    return documents.filter((document) => this.facets.every((facet, place) => isMet(facet, place, document)));
  }

  showCounts(documents) {
    this.facets.forEach((facet, place) => this.showCount(facet, place, this.matching(documents, place)));
  }

  showCount(facet, place, documents) {
    const counts = new Map();
    for (const document of documents) {
      for (const value of facet.combinations[facet.documents[document]]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const options = facet.values
      .map((value, number) => ({ value, number, count: counts.get(number) ?? 0 }))
      .filter(({ number, count }) => count > 0 || number === this.chosen[place]);
    const select = this.selects[place];
    const offered = options.map(({ value, number, count }) => new Option(`${value} (${written(count)})`, number));
    // Whoever is choosing by letters of the keyboard keeps the list in which they are.
    const all = [new Option(this.words.all, ""), ...offered];
    const [before, after] = [[...select.options], all].map((each) => each.map(({ text }) => text).join("\n"));
    if (before !== after) select.replaceChildren(...all);
    select.value = this.chosen[place] ?? "";
  }
}
