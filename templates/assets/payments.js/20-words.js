// Words

const shortestNear = 4;
const shortestSingular = 3;

const hasDigit = (word) => /\d/.test(word);

// What a word may be without the ending of a plural: a stemmer would be larger than all else here.
const singularsOf = (word) => {
  const forms = [word];
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith("es")) forms.push(word.slice(0, -2));
  if (/[^s]s$/.test(word)) forms.push(word.slice(0, -1));
  return forms.filter((form) => form === word || form.length >= shortestSingular);
};

// Numbers are meant as they are: 4 is neither 40 nor 412.
const isForm = (other, word) => {
  if (other === word) return true;
  if (/^\d+$/.test(word)) return false;
  return other.startsWith(word) || singularsOf(other).some((form) => singularsOf(word).includes(form));
};

// What stands between two spaces is one thing to a reader, also where it has several parts.
const piecesOf = (query, ignored) => {
  const pieces = query.split(/\s+/).map((piece) => apart(wordsOf(piece))).filter((parts) => parts.length > 0);
  const telling = pieces.filter((parts) => parts.length > 1 || !ignored.has(parts[0]));
  return telling.length > 0 ? telling : pieces;
};

// The contracts whose reference stands among what was typed, whole or in part, and what was typed besides.
const contractsMeant = (pieces, contracts) => {
  const starts = [0];
  for (const parts of pieces) starts.push(starts.at(-1) + parts.length);
  const names = referencesIn(pieces.flat())
    .map(({ text, start, end }) => ({ text, first: starts.indexOf(start), last: starts.indexOf(end) }))
    .filter(({ first, last }) => first >= 0 && last >= 0)
    .sort((one, other) => other.text.length - one.text.length);
  for (const { text, first, last } of names) {
    const meant = contracts.filter(({ parts }) => parts.includes(`-${text}-`));
    if (meant.length > 0) return { meant: new Set(meant), rest: [...pieces.slice(0, first), ...pieces.slice(last)] };
  }
  return { rest: pieces };
};

// Which texts say something that was typed, and what was taken for it where none does.
const meaningOf = (word, texts) => {
  const known = [...new Set(texts.flatMap(({ words }) => words))];
  const isNumber = /^\d+$/.test(word);
  const among = (words) => ({ isNumber, says: (text) => text.words.some((other) => words.has(other)) });
  const forms = known.filter((other) => isForm(other, word));
  if (forms.length > 0 || word.length < shortestNear || hasDigit(word)) return among(new Set(forms));
  const isJoined = (text) => text.words.some((other, place) => other + text.words[place + 1] === word);
  if (texts.some(isJoined)) return { says: isJoined };
  const near = known.filter((other) => !hasDigit(other) && isNear(other, word));
  return { ...among(new Set(near)), typed: word, near };
};

// Parts with a digit among them belong together: the 4 of PCC-C-2025-04 is not that of `valuation 4`.
const meaningsOf = (parts, texts) => {
  if (parts.length === 1 || !parts.some(hasDigit)) return parts.map((word) => meaningOf(word, texts));
  const names = referencesIn(parts).filter(({ start, end }) => start === 0 && end === parts.length);
  return [{ says: (said) => names.some(({ text }) => said.parts.includes(`-${text}-`)) }];
};

// Which payments say all that was typed, and what was taken for words that none of them says.
const saying = (query, payments, ignored) => {
  if (query.trim() === "") return { says: () => true, slips: [] };
  const contracts = [...new Set(payments.map(({ contract }) => contract).filter(Boolean))];
  const texts = [...new Set(payments.flatMap(({ supplier, purpose, contract }) => [supplier, purpose, contract]).filter(Boolean))];
  const pieces = piecesOf(query, ignored);
  const { meant, rest } = contractsMeant(pieces, contracts);
  const meanings = rest.flatMap((parts) => meaningsOf(parts, texts)).map((meaning) => ({ ...meaning, said: new Set(texts.filter(meaning.says)) }));
  const isSaid = ({ said }, { purpose, supplier, contract }) => said.has(purpose) || said.has(supplier) || said.has(contract);
  const isSaidInWords = ({ said, isNumber }, payment) => isSaid({ said }, isNumber ? { ...payment, contract: undefined } : payment);
  const all = (isMet) => (payment) =>
    pieces.length > 0 && (!meant || meant.has(payment.contract)) && meanings.every((meaning) => isMet(meaning, payment));
  // Beside other words a number is part of a reference only where no text has it: `valuation 4` is not the 4 of C-2025-04.
  const isInWords = meanings.length > 1 && payments.some(all(isSaidInWords));
  return { says: all(isInWords ? isSaidInWords : isSaid), slips: meanings.filter(({ near }) => near?.length > 0) };
};
