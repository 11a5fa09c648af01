/*
  How words are taken apart, and how columns of numbers are written: the rules that search.js and payments.js share. Both
  are loaded after it and take what they need from `wordRules`, the only name that it adds to the page.

  Sources/Search takes words apart by the same rules, and SearchDigits.swift writes the numbers.
*/

const letters = { æ: "ae", œ: "oe", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h", ŧ: "t" };

const fold = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase().replace(/[æœßøđðłþıħŧ]/g, (letter) => letters[letter]);

const withoutZeros = (word) => word.replace(/^0+(?=\d+$)/, "");

const wordsOf = (text) => (fold(text).replace(/(\d),(?=\d{3}(?!\d))/g, "$1").match(/[a-z0-9]+/g) ?? []).map(withoutZeros);

// Where letters meet digits a reference may have been typed without the space between them.
const apart = (words) => words.flatMap((word) => word.match(/[a-z]+|[0-9]+/g).map(withoutZeros));

// References are one word, all of them or their end: `005/2013` is `5-2013`. A year may be typed as `13`.
const referencesIn = (words) => {
  const found = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 2; end <= words.length; end += 1) {
      const part = words.slice(start, end);
      if (!part.some((word) => /\d/.test(word))) continue;
      const text = part.join("-");
      const isLast = end === words.length;
      found.push({ text, start, end, isLast });
      if (/\d-\d\d$/.test(text)) found.push({ text: text.replace(/(\d\d)$/, "20$1"), start, end, isLast: false });
    }
  }
  return found;
};

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

const digits = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!$()*+,-./:;"].map((digit, value) => [digit.charCodeAt(0), value]));

// Numbers may have more than 32 bits: a grant to a police force is a payment.
const numbersIn = (text) => {
  const numbers = [];
  let [number, worth] = [0, 1];
  for (let index = 0; index < text.length; index += 1) {
    const digit = digits.get(text.charCodeAt(index));
    number += (digit & 31) * worth;
    worth *= 32;
    if (digit < 32) {
      numbers.push(number);
      [number, worth] = [0, 1];
    }
  }
  return numbers;
};

const signed = (number) => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

globalThis.wordRules = { wordsOf, apart, referencesIn, isNear, numbersIn, signed };
