/*
  Finds payments in the browser, in a file for each financial year that was made with the site. Nothing that a reader
  types leaves the browser.

  It builds on `<section class="payment-filter">` and the `<template>` within it (see payment-filter.mustache), which
  holds all words. Without it the page is complete. FilteredPayments.swift makes the files and says what they hold.
*/

const language = document.documentElement.lang || undefined;
const alphabet = new Intl.Collator(language, { numeric: true });
const plurals = new Intl.PluralRules(language);

// Words

const letters = { æ: "ae", œ: "oe", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h", ŧ: "t" };

const fold = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase().replace(/[æœßøđðłþıħŧ]/g, (letter) => letters[letter]);

const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// Fills in the names in braces of a phrase.
const filled = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Pounds as people type them: £1,250.50.
const penceIn = (text) => {
  const amount = text.replace(/[£,\s]/g, "").replace("−", "-");
  if (amount === "") return undefined;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(amount) ? Math.round(Number(amount) * 100) : NaN;
};

// Files of payments

const digits = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!$()*+,-./:;"].map((digit, value) => [digit, value]));

// Numbers may have more than 32 bits: a grant to a police force is a payment.
const numbersIn = (text) => {
  const numbers = [];
  let [number, worth] = [0, 1];
  for (const character of text) {
    const digit = digits.get(character);
    number += (digit % 32) * worth;
    worth *= 32;
    if (digit < 32) {
      numbers.push(number);
      [number, worth] = [0, 1];
    }
  }
  return numbers;
};

const signed = (number) => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

// The payments of a file, newest first.
const paymentsIn = ({ pages, days, suppliers, purposes, categories, contracts, columns }) => {
  const searched = (text, entry) => ({ ...entry, words: wordsOf(text) });
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

// Whether a payment has all words that were typed, or words that begin with them, in one of its texts or another.
const saying = (typed) => {
  const known = typed.map(() => new Map());
  const has = (text, word, place) => {
    if (text === undefined) return false;
    if (!known[place].has(text)) known[place].set(text, text.words.some((other) => other.startsWith(word)));
    return known[place].get(text);
  };
  return ({ supplier, purpose, contract }) =>
    typed.every((word, place) => has(purpose, word, place) || has(supplier, word, place) || has(contract, word, place));
};

// The page

const pageSize = 50;
const allYears = "all";

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

class PaymentFilter {
  constructor(root) {
    this.root = root;
    this.words = this.part("filter-words").dataset;
    this.form = this.part("search-form");
    this.fields = this.form.elements;
    this.status = this.part("search-status");
    this.found = this.part("payments-found");
    this.more = this.part("search-more");
    this.headings = [...root.querySelectorAll("thead th")];
    this.rows = root.querySelector("tbody");
    this.files = new Map();
    this.run = 0;
    this.last = undefined;
  }

  part(name) {
    return this.root.querySelector(`.${name}`);
  }

  start() {
    this.root.hidden = false;
    const choices = ["year", "supplier", "category"];
    for (const name of choices) this.fields[name].addEventListener("change", () => this.choose(this.fields[name]));
    this.form.addEventListener("focusout", () => (this.last = undefined));
    for (const name of ["q", "from", "to"]) this.fields[name].addEventListener("input", () => this.update("replaceState"));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.update("pushState");
    });
    this.more.addEventListener("click", () => this.showMore());
    addEventListener("popstate", () => this.readAddress());
    // Whoever only reads the totals need not wait for single payments, nor pay for them.
    if (location.search !== "") this.readAddress();
    else for (const event of ["focusin", "pointerdown"]) this.root.addEventListener(event, () => this.prepare(), { once: true });
  }

  prepare() {
    if (this.run === 0) this.find();
  }

  readAddress() {
    const state = new URLSearchParams(location.search);
    for (const name of ["q", "from", "to"]) this.fields[name].value = state.get(name) ?? "";
    for (const name of ["supplier", "category"]) this.offer(this.fields[name], [], state.get(name) ?? "");
    const years = [...this.fields.year.options];
    this.fields.year.value = (years.find(({ value }) => value === state.get("year")) ?? years[0]).value;
    this.find();
  }

  // Whoever goes through a list by the keyboard chooses at every key, and takes it all back at once.
  choose(select) {
    this.update(this.last === select ? "replaceState" : "pushState");
    this.last = select;
  }

  update(method) {
    const state = new URLSearchParams();
    for (const name of ["year", "supplier", "category", "q", "from", "to"]) {
      const value = this.fields[name].value.trim();
      if (value !== "") state.set(name, value);
    }
    history[method](null, "", `?${state}`);
    this.find();
  }

  // The payments of the years that are chosen, newest first. The years are offered in that order.
  async payments() {
    const { options, value } = this.fields.year;
    const years = [...options].filter((year) => year.dataset.payments && (value === allYears || year.value === value));
    return (await Promise.all(years.map((year) => this.file(year.dataset.payments)))).flat();
  }

  file(address) {
    if (!this.files.has(address)) {
      const load = async () => {
        const answer = await fetch(address, { cache: "no-cache" });
        if (!answer.ok) throw new Error(answer.statusText);
        return paymentsIn(await answer.json());
      };
      this.files.set(address, load());
      this.files.get(address).catch(() => this.files.delete(address));
    }
    return this.files.get(address);
  }

  async find() {
    const run = (this.run += 1);
    const isIdle = location.search === "";
    // A sheet of paper says where the same payments are.
    const printed = document.querySelector(".printed-address .address");
    if (printed) printed.textContent = printed.textContent.split("?")[0] + location.search;
    if (!isIdle && this.found.hidden) this.status.textContent = this.words.loading;
    try {
      const payments = await this.payments();
      if (run === this.run) this.show(payments, isIdle);
    } catch {
      if (run === this.run) this.say(this.words.failed);
    }
  }

  // Says why there is nothing to see.
  say(text) {
    this.found.hidden = true;
    this.status.textContent = text;
  }

  show(payments, isIdle) {
    const tests = {
      supplier: (payment) => this.supplierOf(payment) === this.fields.supplier.value,
      category: (payment) => this.categoryOf(payment) === this.fields.category.value,
    };
    const [from, to] = ["from", "to"].map((name) => this.amountIn(this.fields[name]));
    const says = saying(wordsOf(this.fields.q.value));
    const candidates = payments.filter(
      (payment) => says(payment) && !(payment.amount < from) && !(payment.amount > to)
    );
    const chosen = (except) => {
      const names = Object.keys(tests).filter((name) => name !== except && this.fields[name].value !== "");
      return candidates.filter((payment) => names.every((name) => tests[name](payment)));
    };
    this.shown = chosen();
    this.offer(this.fields.supplier, chosen("supplier").map((payment) => this.supplierOf(payment)));
    this.offer(this.fields.category, chosen("category").map((payment) => this.categoryOf(payment)));
    this.part("filter-clear").hidden = isIdle;
    this.rows.replaceChildren();
    if (isIdle) return this.say("");
    if ([from, to].some(Number.isNaN)) return this.say(this.words.amount);
    if (this.shown.length === 0) return this.say(this.words.nothing);
    this.status.textContent = this.summary();
    this.found.hidden = false;
    this.addRows();
  }

  amountIn(field) {
    const pence = penceIn(field.value);
    field.setAttribute("aria-invalid", Number.isNaN(pence));
    return pence;
  }

  supplierOf({ supplier }) {
    return supplier?.name ?? this.words.individual;
  }

  categoryOf({ category }) {
    return category ?? this.words.noCategory;
  }

  // Offers names with how often each is there. What is chosen stays, also where it is not there.
  offer(select, names, chosen = select.value) {
    const counts = new Map(chosen === "" ? [] : [[chosen, 0]]);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const known = [...counts].sort(([one], [other]) => alphabet.compare(one, other));
    const options = known.map(([name, count]) => new Option(`${name} (${this.number(count)})`, name));
    // Whoever is choosing by letters of the keyboard keeps the list in which they are.
    const [before, after] = [[...select.options].slice(1), options].map((all) => all.map(({ text }) => text).join("\n"));
    if (before !== after) select.replaceChildren(select.options[0], ...options);
    select.value = chosen;
  }

  number(count) {
    return count.toLocaleString(language);
  }

  money(pence) {
    const rest = Math.abs(pence) % 100;
    const pounds = this.number((Math.abs(pence) - rest) / 100);
    const amount = rest === 0 ? pounds : `${pounds}.${String(rest).padStart(2, "0")}`;
    return filled(pence < 0 ? this.words.negativeMoney : this.words.money, { amount });
  }

  summary() {
    const { length } = this.shown;
    const counts = this.part("filter-words");
    const form = counts.getAttribute(`data-count-${plurals.select(length)}`) ?? counts.getAttribute("data-count-other");
    const amount = this.money(this.shown.reduce((sum, payment) => sum + payment.amount, 0));
    return filled(this.words.found, { payments: filled(form, { count: this.number(length) }), amount });
  }

  // Whoever asked for more goes on reading where it begins.
  showMore() {
    this.addRows().querySelector("a").focus();
  }

  // Adds the next rows, and returns the first of them.
  addRows() {
    const start = this.rows.rows.length;
    this.rows.append(...this.shown.slice(start, start + pageSize).map((payment) => this.row(payment)));
    this.more.hidden = this.rows.rows.length >= this.shown.length;
    return this.rows.rows[start];
  }

  // A row like those of the pages by month.
  row({ page, day, supplier, purpose, category, contract, amount }) {
    const contents = [
      [element("a", { href: page }, element("time", { dateTime: day.date }, day.text))],
      [supplier ? element("a", { href: supplier.href }, supplier.name) : this.words.individual],
      [purpose?.text ?? ""],
      [category ?? ""],
      contract ? [this.contract(contract)] : [],
      amount < 0 ? [this.money(amount), " ", element("span", { className: "cell-note" }, this.words.creditNote)] : [this.money(amount)],
    ];
    const row = element("tr", {}, ...contents.map((content, column) => this.cell(content, column)));
    row.setAttribute("role", "row");
    return row;
  }

  contract({ reference, href }) {
    const name = element("span", { className: "unbroken" }, reference);
    return href ? element("a", { href }, name) : name;
  }

  cell(content, column) {
    const heading = this.headings[column];
    const cell = element(column === 0 ? "th" : "td", { className: heading.className }, ...content);
    cell.setAttribute("role", column === 0 ? "rowheader" : "cell");
    if (column === 0) cell.scope = "row";
    cell.dataset.label = heading.textContent;
    return cell;
  }
}

for (const root of document.querySelectorAll(".payment-filter")) new PaymentFilter(root).start();
