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
