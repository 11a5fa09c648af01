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
