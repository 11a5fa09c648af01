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
