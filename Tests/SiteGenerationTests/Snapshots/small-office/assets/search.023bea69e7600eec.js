/*
  Finds records in the browser, in an index that was made with the site. Nothing that a reader types leaves the browser.

  It builds on `<div class="search" data-index>` and the `<template>` within it (see search.mustache), which holds all
  words. Without it the page leads to the lists. Sources/Search says how the files of the index are made; words are
  taken apart by the same rules as there (words.js, which is loaded before).
*/

// Words

const { wordsOf, apart, referencesIn, isNear, numbersIn, signed } = globalThis.wordRules;

// What is one word to a reader, so that it can be marked in a text.
const runs = (text) => text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]|,(?=\d{3}(?!\d)))*/gu);

const written = (count) => count.toLocaleString(document.documentElement.lang);
// Files of the index

const sums = (gaps) => {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
};

// The last place at which a sorted list has no more than a value.
const placeOf = (list, value) => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

class SearchIndex {
  static async load(address) {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.statusText);
    return new SearchIndex(new URL(".", new URL(address, location.href)), await answer.json());
  }

  constructor(folder, contents) {
    this.folder = folder;
    this.contents = contents;
    this.files = new Map();
    this.permission = async () => {};
    this.ignored = new Set(contents.ignored);
    let first = 0;
    this.kinds = contents.kinds.map((kind) => {
      const from = first;
      first += kind.count;
      return { ...kind, from };
    });
    this.count = first;
  }

  // The same index for one search, which uses what is at hand, and waits for a permission before it fetches anything.
  permitted(permission) {
    return Object.assign(Object.create(this), { permission });
  }

  async file(path, read = (contents) => contents) {
    if (!this.files.has(path)) await this.permission();
    if (!this.files.has(path)) {
      const load = async () => {
        const answer = await fetch(new URL(path, this.folder));
        if (!answer.ok) throw new Error(answer.statusText);
        return read(await answer.json());
      };
      this.files.set(path, load());
      this.files.get(path).catch(() => this.files.delete(path));
    }
    return this.files.get(path);
  }

  words(shard) {
    return this.file(`${this.contents.version}/words-${shard}.json`, ({ words, terms, frequencies }) => {
      let last = "";
      const texts = words.split(" ").map((word) => {
        const shared = /^[g-z!$()*+,\-./:;]?./.exec(word)[0];
        return (last = last.slice(0, numbersIn(shared)[0]) + word.slice(shared.length));
      });
      return { texts, terms: sums(numbersIn(terms).map(signed)), frequencies: numbersIn(frequencies) };
    });
  }

  // The words that begin with a text, or are it.
  async wordsFrom(text, isWhole) {
    const found = [];
    const { words: firsts } = this.contents;
    for (let shard = Math.max(placeOf(firsts, text), 0); shard < firsts.length; shard += 1) {
      if (firsts[shard] > text && !firsts[shard].startsWith(text)) break;
      const { texts, terms, frequencies } = await this.words(shard);
      for (let place = Math.max(placeOf(texts, text), 0); place < texts.length; place += 1) {
        const word = texts[place];
        if (word === text || (!isWhole && word.startsWith(text))) found.push({ word, term: terms[place], frequency: frequencies[place] });
        else if (word > text) break;
      }
      if (isWhole) break;
    }
    return found;
  }

  // The words that one slip of a finger parts from one: first those that begin alike, which lie close together.
  async wordsNear(word) {
    const near = (await this.wordsFrom(word[0])).filter((entry) => isNear(entry.word, word));
    if (near.length > 0) return near;
    const rest = word.slice(1);
    const others = [rest, word[1] + word[0] + word.slice(2)];
    for (const letter of "abcdefghijklmnopqrstuvwxyz") others.push(letter + rest, letter + word);
    return (await Promise.all(others.map((other) => this.wordsFrom(other, true)))).flat();
  }

  // Every word that has one of some terms, as far as it stands where they were found.
  async formsOf(found) {
    const terms = new Set(found.map(({ term }) => term));
    const forms = new Set(found.map(({ word }) => word));
    for (const shard of new Set(found.map(({ word }) => placeOf(this.contents.words, word)))) {
      const { texts, terms: all } = await this.words(shard);
      all.forEach((term, place) => terms.has(term) && forms.add(texts[place]));
    }
    return forms;
  }

  async occurrences(term) {
    const firsts = this.contents.occurrences;
    const shard = placeOf(firsts, term);
    const lists = await this.file(`${this.contents.version}/occurrences-${shard}.json`);
    const [gaps, impacts] = lists[term - firsts[shard]];
    return { documents: sums(numbersIn(gaps)), impacts: numbersIn(impacts) };
  }

  facet(name) {
    return this.file(`${this.contents.version}/${name}.json`, (facet) => ({ ...facet, documents: numbersIn(facet.documents) }));
  }

  // Those of some documents that are of a kind; all where none is named.
  ofKind(name, documents) {
    const kind = this.kinds.find((other) => other.name === name);
    return kind ? documents.filter((document) => document >= kind.from && document < kind.from + kind.count) : documents;
  }

  // Kinds are ranges of documents, and are chosen like values of a facet.
  kindFacet(label) {
    const { kinds, count } = this;
    const documents = new Uint8Array(count);
    kinds.forEach((kind, place) => documents.fill(place, kind.from, kind.from + kind.count));
    return {
      name: "kind", label, values: kinds.map(({ label }) => label),
      keys: kinds.map(({ name }) => name), combinations: kinds.map((_, place) => [place]), documents,
    };
  }

  kindOf(document) {
    return this.kinds[placeOf(this.kinds.map(({ from }) => from), document)];
  }

  recordPath(document) {
    const kind = this.kindOf(document);
    return `records/${kind.name}/${document - kind.from}.json`;
  }

  record(document) {
    return this.file(this.recordPath(document));
  }

  // The same for who cannot wait: the browser stands still until it is there.
  recordAtOnce(document) {
    const request = new XMLHttpRequest();
    request.open("GET", new URL(this.recordPath(document), this.folder), false);
    try {
      request.send();
      return request.status === 200 ? JSON.parse(request.responseText) : undefined;
    } catch {
      return undefined;
    }
  }
}
// Searching

const mostExpansions = 24;
const shortestPrefix = 2;
const shortestNear = 4;
const shortestPart = 3;
// What is newer counts for a little more.
const recency = 0.2;

// A word that the index has not may be two that it has: `bodyworn` is `body-worn`.
const parted = async (index, word) => {
  if (/\d/.test(word) || (await index.wordsFrom(word, true)).length > 0) return [word];
  if ((await index.wordsFrom(word)).length > 0) return [word];
  for (let end = word.length - shortestPart; end >= shortestPart; end -= 1) {
    const parts = [word.slice(0, end), word.slice(end)];
    const [first, second] = [await index.wordsFrom(parts[0], true), parts[1]];
    if (first.length > 0 && (await index.wordsFrom(second, true)).length > 0) return parts;
  }
  return [word];
};

// What a word that was typed may mean: itself, words that begin with it, or words that it nearly is.
const meanings = async (index, word, isLast) => {
  const exact = await index.wordsFrom(word, true);
  const begun = (isLast || exact.length === 0) && word.length >= shortestPrefix ? await index.wordsFrom(word) : [];
  const longer = begun.filter((entry) => entry.word !== word).sort((one, other) => other.frequency - one.frequency);
  const found = [
    ...exact.map((entry) => ({ ...entry, weight: 1 })),
    ...longer.slice(0, mostExpansions).map((entry) => ({ ...entry, weight: 0.7 })),
  ];
  if (found.length > 0 || word.length < shortestNear || /\d/.test(word)) return found;
  return (await index.wordsNear(word)).slice(0, mostExpansions).map((entry) => ({ ...entry, weight: 0.5 }));
};

// How much each document says of some words.
const scoresOf = async (index, found) => {
  const weights = new Map(found.map(({ term, weight }) => [term, weight]));
  const scores = new Float32Array(index.count);
  const lists = await Promise.all([...weights.keys()].map((term) => index.occurrences(term)));
  [...weights.values()].forEach((weight, place) => {
    const { documents, impacts } = lists[place];
    const rarity = Math.log(1 + (index.count - documents.length + 0.5) / (documents.length + 0.5));
    documents.forEach((document, number) => {
      scores[document] = Math.max(scores[document], weight * (rarity + 0.1) * impacts[number]);
    });
  });
  return scores;
};

// How much each document says of what a word may mean. Where the word itself is known, what only begins with it stands
// below all that has the word or a form of it, however rare it is.
const ratings = async (index, found) => {
  const own = found.filter(({ weight }) => weight === 1);
  const terms = new Set(own.map(({ term }) => term));
  const others = found.filter(({ term }) => !terms.has(term));
  const [scores, longer] = await Promise.all([scoresOf(index, own), scoresOf(index, others)]);
  if (own.length === 0) return longer;
  const lowest = scores.reduce((least, score) => (score > 0 ? Math.min(least, score) : least), Infinity);
  const highest = longer.reduce((most, score) => Math.max(most, score), 0);
  const share = Math.min(1, lowest / (highest * (1 + recency)));
  return scores.map((score, document) => (score > 0 ? score : longer[document] * share));
};

// A reference may have been typed without anything between its number and its year.
const withYears = (words) => apart(words).flatMap((word) => word.replace(/^(\d+)((?:19|20)\d\d)$/, "$1 $2").split(" "));

// A name ends in `=`, which no word has: all that was typed is the name, or it is none.
const namesIn = (typed, words) => {
  const whole = [typed, words].map((list) => ({ text: `${list.join("-")}=`, isLast: false }));
  const names = [...[typed, words, apart(typed), withYears(typed)].flatMap(referencesIn), ...whole];
  return [...new Map(names.map((name) => [name.text, name])).values()];
};

const referenceBonus = 1000;

const search = async (index, query) => {
  const typed = wordsOf(query);
  const isOpen = /[\p{L}\p{N}]$/u.test(query);
  const known = typed.filter((word) => !index.ignored.has(word));
  const words = (await Promise.all(known.map((word) => parted(index, word)))).flat();
  const last = words[words.length - 1];
  const found = await Promise.all(words.map((word) => meanings(index, word, isOpen && word === last)));
  const names = namesIn(typed, words);
  const references = await Promise.all(names.map(({ text, isLast }) => index.wordsFrom(text, !(isOpen && isLast))));
  const [rated, named] = await Promise.all([
    Promise.all(found.map((entries) => ratings(index, entries))),
    ratings(index, references.flat().map((entry) => ({ ...entry, weight: 1 }))),
  ]);
  const scores = new Float32Array(index.count);
  const matched = new Uint8Array(index.count);
  for (const rating of rated) {
    rating.forEach((score, document) => {
      scores[document] += score;
      if (score > 0) matched[document] += 1;
    });
  }
  named.forEach((score, document) => {
    if (score > 0) [scores[document], matched[document]] = [scores[document] + referenceBonus, words.length];
  });
  const all = [...matched.keys()];
  const whole = all.filter((document) => matched[document] === words.length && words.length > 0);
  const documents = whole.length > 0 ? whole : all.filter((document) => matched[document] > 0);
  const forms = new Set((await Promise.all(found.map((entries) => index.formsOf(entries)))).flatMap((set) => [...set]));
  references.flat().filter(({ word }) => names.some(({ text }) => text === word)).forEach(({ word }) => {
    for (const part of word.split("-")) forms.add(part);
  });
  const asked = [typed, words].map((list) => list.join("-"));
  const isReference = references.flat().some(({ word }) => /\d/.test(word) && asked.includes(word));
  const isIgnored = words.length === 0 && typed.length > 0;
  return { documents, words, scores, forms, isReference, isWhole: whole.length > 0, isIgnored };
};

const inOrder = ({ documents, scores }, years) => {
  const known = years ? years.values.map(Number) : [];
  const [oldest, newest] = [Math.min(...known), Math.max(...known)];
  const ages = (years?.combinations ?? []).map(([place]) =>
    place === undefined || newest === oldest ? 0.5 : (known[place] - oldest) / (newest - oldest)
  );
  const age = (document) => ages[years?.documents[document]] ?? 0.5;
  const ranks = scores.map((score, document) => score * (1 + recency * age(document)));
  const order = [...documents].sort((one, other) => ranks[other] - ranks[one] || age(other) - age(one) || other - one);
  return { order, ranks };
};

// What says a word just as it was typed counts for a little more.
const likeness = 0.75;

// The index knows words by their stems alone. Records that are shown together tell the forms apart: `officers` is not
// `office`.
const byLikeness = ({ words, ranks }, records) => {
  if (words.length === 0) return records;
  const valued = records.map(({ document, record }) => {
    const [title, text] = [record.title, record.text ?? ""].map((each) => new Set(wordsOf(each)));
    const said = words.map((word) => (title.has(word) ? 1 : text.has(word) ? 0.5 : 0));
    const share = said.reduce((sum, value) => sum + value, 0) / words.length;
    return { document, record, value: ranks[document] * (1 + likeness * share) };
  });
  return valued.sort((one, other) => other.value - one.value);
};

// What is found before anything is typed.
const everything = (index) => {
  const documents = Array.from({ length: index.count }, (_, document) => document);
  return { documents, words: [], scores: new Float32Array(index.count), forms: new Set(), isWhole: true };
};
// Results

const extractLength = 36;

const marked = (text, forms) => {
  const parts = [];
  let end = 0;
  for (const run of runs(text)) {
    if (!wordsOf(run[0]).some((word) => forms.has(word))) continue;
    const mark = document.createElement("mark");
    mark.textContent = run[0];
    parts.push(text.slice(end, run.index), mark);
    end = run.index + run[0].length;
  }
  return [...parts, text.slice(end)];
};

// The stretch of a text that has the most of the words.
const extract = (text, forms) => {
  const all = [...runs(text)];
  const hits = all.map((run) => wordsOf(run[0]).find((word) => forms.has(word)));
  let [best, start] = [-1, 0];
  for (let first = 0; first < all.length; first += 6) {
    const inside = hits.slice(first, first + extractLength).filter(Boolean);
    const value = new Set(inside).size * 10 + inside.length;
    if (value > best) [best, start] = [value, first];
  }
  const last = all[Math.min(start + extractLength, all.length) - 1];
  if (!last) return [];
  const stretch = text.slice(start === 0 ? 0 : all[start].index, last.index + last[0].length).replace(/\s*\n\s*/g, " · ").replace(/\s+/g, " ");
  return [start > 0 ? "… " : "", ...marked(stretch, forms), start + extractLength < all.length ? " …" : ""];
};

// A line of a list of results: `label` says of which kind the record is, where that is not plain.
const resultOf = (template, record, label, forms) => {
  const item = template.cloneNode(true);
  const link = item.querySelector("a");
  link.href = record.address;
  link.append(...marked(record.title, forms));
  const facts = [record.reference, record.date, record.notes].filter(Boolean).join(" · ");
  item.querySelector(".search-facts").append(label && facts ? `${label} · ` : label, ...marked(facts, forms));
  item.querySelector(".search-extract").append(...extract(record.text ?? "", forms));
  return item.firstElementChild;
};

// How much was found, in words. Where nothing else tells a reader what to do, it does.
const summaryOf = ({ order, isIgnored, isWhole }, count, { results, some, common, hint, excluded }, isAlone) => {
  if (isIgnored) return common;
  if (count === 0 && order.length > 0) return `${excluded} ${written(order.length)}`;
  const text = `${results} ${written(count)}`;
  if (count === 0) return isAlone ? `${text}. ${hint}` : text;
  return isWhole ? text : `${text}. ${some}`;
};
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
