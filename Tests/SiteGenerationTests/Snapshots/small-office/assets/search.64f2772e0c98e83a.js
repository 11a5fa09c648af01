/*
  Finds records in the browser, in an index that was made with the site. Nothing that a reader types leaves the browser.

  It builds on `<div class="search" data-index>` and the `<template>` within it (see search.mustache), which holds all
  words. Without it the page leads to the lists. Sources/Search says how the files of the index are made; words are
  taken apart here by the same rules as there.
*/

// Words

const letters = { æ: "ae", œ: "oe", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h", ŧ: "t" };

const fold = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase().replace(/[æœßøđðłþıħŧ]/g, (letter) => letters[letter]);

const wordsOf = (text) =>
  (fold(text).replace(/(\d),(?=\d{3}(?!\d))/g, "$1").match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/^0+(?=\d+$)/, ""));

// What is one word to a reader, so that it can be marked in a text.
const runs = (text) => text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]|,(?=\d{3}(?!\d)))*/gu);

// Whether one slip of a finger leads from one word to the other.
const isNear = (one, other) => {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  return (
    left.slice(1) === right ||
    left === right.slice(1) ||
    left.slice(1) === right.slice(1) ||
    (left.length > 1 && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
};
// Files of the index

const digits = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!$()*+,-./:;"].map((digit, value) => [digit.charCodeAt(0), value]));

const numbersIn = (text) => {
  const numbers = [];
  let [number, shift] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const digit = digits.get(text.charCodeAt(index));
    number |= (digit & 31) << shift;
    shift += 5;
    if (digit < 32) {
      numbers.push(number);
      [number, shift] = [0, 0];
    }
  }
  return numbers;
};

const sums = (gaps) => {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
};

const signed = (number) => (number & 1 ? -(number + 1) / 2 : number / 2);

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
    this.ignored = new Set(contents.ignored);
    let first = 0;
    this.kinds = contents.kinds.map((kind) => {
      const from = first;
      first += kind.count;
      return { ...kind, from };
    });
    this.count = first;
  }

  file(path, read = (contents) => contents) {
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

  kindOf(document) {
    return this.kinds[placeOf(this.kinds.map(({ from }) => from), document)];
  }

  record(document) {
    const kind = this.kindOf(document);
    return this.file(`records/${kind.name}/${document - kind.from}.json`);
  }
}
// Searching

const mostExpansions = 24;
const shortestPrefix = 2;
const shortestNear = 4;

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

// How much each document says of what a word may mean.
const ratings = async (index, found) => {
  const weights = new Map();
  for (const { term, weight } of found) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
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

// Where letters meet digits a reference may have been typed without the space between them.
const apart = (words) => words.flatMap((word) => wordsOf(word.replace(/(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/g, " ")));

// References are one word in the index: `005/2013` is `5-2013`. A year may be typed as `13`, and with words between.
const referencesIn = (words) => {
  const found = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 2; end <= words.length; end += 1) {
      const part = words.slice(start, end);
      if (!part.some((word) => /\d/.test(word))) continue;
      const text = part.join("-");
      found.push({ text, isLast: end === words.length });
      if (/\d-\d\d$/.test(text)) found.push({ text: text.replace(/(\d\d)$/, "20$1"), isLast: false });
    }
  }
  return found;
};

// A name ends in `=`, which no word has: all that was typed is the name, or it is none.
const namesIn = (typed, words) => {
  const whole = [typed, words].map((list) => ({ text: `${list.join("-")}=`, isLast: false }));
  const names = [...[typed, words, apart(typed)].flatMap(referencesIn), ...whole];
  return [...new Map(names.map((name) => [name.text, name])).values()];
};

const referenceBonus = 1000;

const search = async (index, query) => {
  const typed = wordsOf(query);
  const isOpen = /[\p{L}\p{N}]$/u.test(query);
  const words = typed.filter((word) => !index.ignored.has(word));
  const found = await Promise.all(words.map((word) => meanings(index, word, isOpen && word === words.at(-1))));
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
  return { documents, scores, forms, isWhole: whole.length > 0, isIgnored: words.length === 0 && typed.length > 0 };
};

// What is newer counts for a little more.
const recency = 0.2;

const inOrder = ({ documents, scores }, years) => {
  const known = years ? years.values.map(Number) : [];
  const [oldest, newest] = [Math.min(...known), Math.max(...known)];
  const ages = (years?.combinations ?? []).map(([place]) =>
    place === undefined || newest === oldest ? 0.5 : (known[place] - oldest) / (newest - oldest)
  );
  const age = (document) => ages[years?.documents[document]] ?? 0.5;
  const ranks = scores.map((score, document) => score * (1 + recency * age(document)));
  return documents.toSorted((one, other) => ranks[other] - ranks[one] || age(other) - age(one) || other - one);
};
// Extracts

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
