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
