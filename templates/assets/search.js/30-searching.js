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
