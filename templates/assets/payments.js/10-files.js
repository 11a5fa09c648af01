/*
  Finds payments in the browser, in a file for each financial year that was made with the site. Nothing that a reader
  types leaves the browser.

  It builds on `<section class="payment-filter">` and the `<template>` within it (see payment-filter.mustache), which
  holds all words. Without it the page is complete. FilteredPayments.swift makes the files and says what they hold.
*/

const { wordsOf, apart, referencesIn, isNear, numbersIn, signed } = globalThis.wordRules;

const language = document.documentElement.lang || undefined;

// Files of payments

// A text with its words, and with its parts as one name, so that a reference in it is found however it is written.
const searched = (text, entry) => {
  const words = wordsOf(text);
  return { ...entry, words: [...new Set([...words, ...apart(words)])], parts: `-${apart(words).join("-")}-` };
};

// The payments of a file, newest first.
const paymentsIn = ({ pages, days, suppliers, purposes, categories, contracts, columns }) => {
  const [paid, bought, agreed] = [
    suppliers.map((supplier) => searched(supplier.name, supplier)),
    purposes.map((text) => searched(text, { text })),
    contracts.map((contract) => searched(contract.reference, contract)),
  ];
  const places = pages.flatMap(({ href, count }) => Array(count).fill(href));
  const column = Object.fromEntries(Object.entries(columns).map(([name, text]) => [name, numbersIn(text)]));
  const payments = places.map((page, row) => ({
    page,
    day: days[column.day[row]],
    supplier: paid[column.supplier[row] - 1],
    purpose: bought[column.purpose[row] - 1],
    category: categories[column.category[row] - 1],
    contract: agreed[column.contract[row] - 1],
    amount: signed(column.amount[row]),
  }));
  return payments.reverse();
};
