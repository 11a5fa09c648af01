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
// Amounts

// Fills in the names in braces of a phrase.
const filled = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Pounds as people type them: £1,250.50, 100k or £1.2 million.
const penceIn = (text, magnitudes) => {
  const amount = text.toLowerCase().replace(/[£,\s]/g, "").replace("−", "-");
  if (amount === "") return undefined;
  const [, pounds, unit] = /^(-?(?:\d+\.?\d*|\.\d+))(\p{L}*)$/u.exec(amount) ?? [];
  if (pounds === undefined) return NaN;
  if (unit === "") return Math.round(Number(pounds) * 100);
  const magnitude = magnitudes.find(({ names }) => names.includes(unit));
  return magnitude ? Math.round(Number(pounds) * magnitude.worth * 100) : NaN;
};
// A file of what was found, with the names of columns and the form of values that the files of each year have

// What a spreadsheet would run as a formula is guarded by an apostrophe, as in the files of each year.
const csvText = (text) => {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
};

const csvAmount = (pence) => {
  const digits = String(Math.abs(pence)).padStart(3, "0");
  return `${pence < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const csvOf = (columns, payments, nameOfIndividuals) => {
  const rows = payments.map(({ day, supplier, amount, purpose, category, contract }) => [
    day.date, csvText(supplier?.name ?? nameOfIndividuals), csvAmount(amount), csvText(purpose?.text ?? ""),
    csvText(category ?? ""), csvText(contract?.reference ?? ""), String(!supplier),
  ]);
  return [columns, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
};
// The page

const pageSize = 50;
const mostPrinted = 1000;
const allYears = "all";

const alphabet = new Intl.Collator(language, { numeric: true });
const plurals = new Intl.PluralRules(language);

// By what the columns of the table are sorted. What has no value stands last.
const sortKeys = {
  day: ({ day }) => day.date,
  supplier: ({ supplier }) => supplier?.name,
  purpose: ({ purpose }) => purpose?.text,
  category: ({ category }) => category,
  contract: ({ contract }) => contract?.reference,
  amount: ({ amount }) => amount,
};

const newestFirst = { column: "day", isAscending: false };

const inOrder = (payments, order) => {
  if (order === newestFirst) return payments;
  const { column, isAscending } = order;
  const key = sortKeys[column];
  const compare = column === "amount" ? (one, other) => one - other : alphabet.compare;
  return [...payments].sort((one, other) => {
    const [left, right] = [key(one), key(other)];
    if (left === undefined || right === undefined) return (left === undefined) - (right === undefined);
    return (isAscending ? 1 : -1) * compare(left, right);
  });
};


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
    this.ignored = new Set(this.words.ignored.split(" "));
    this.magnitudes = [[this.words.thousand, 1e3], [this.words.million, 1e6], [this.words.billion, 1e9]].map(
      ([names, worth]) => ({ names: names.split(" "), worth })
    );
    this.order = newestFirst;
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
    this.part("payments-download").addEventListener("click", () => this.download());
    this.makeSortable();
    addEventListener("beforeprint", () => this.showAll());
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
    const [, sign, column] = /^(-?)(\w+)$/.exec(state.get("sort") ?? "") ?? [];
    this.order = Object.hasOwn(sortKeys, column) ? { column, isAscending: sign === "" } : newestFirst;
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
    if (this.order !== newestFirst) state.set("sort", `${this.order.isAscending ? "" : "-"}${this.order.column}`);
    if (location.search !== `?${state}`) history[method](null, "", `?${state}`);
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
    const [from, to] = this.amounts();
    const { says, slips } = saying(this.fields.q.value, payments, this.ignored);
    const candidates = payments.filter(
      (payment) => says(payment) && !(payment.amount < from) && !(payment.amount > to)
    );
    const chosen = (except) => {
      const names = Object.keys(tests).filter((name) => name !== except && this.fields[name].value !== "");
      return candidates.filter((payment) => names.every((name) => tests[name](payment)));
    };
    this.shown = inOrder(chosen(), this.order);
    this.offer(this.fields.supplier, chosen("supplier").map((payment) => this.supplierOf(payment)));
    this.offer(this.fields.category, chosen("category").map((payment) => this.categoryOf(payment)));
    this.part("filter-clear").hidden = isIdle;
    this.rows.replaceChildren();
    this.showOrder();
    if (isIdle) return this.say("");
    if (this.faults.length > 0) return this.say(this.faults.join(" "));
    const notes = slips.map(({ typed, near }) => filled(this.words.near, { typed, found: near.join(", ") }));
    if (this.shown.length === 0) return this.say([this.words.nothing, ...notes].join(" "));
    this.status.textContent = [this.summary(), ...notes].join(". ");
    this.found.hidden = false;
    this.addRows(pageSize);
  }

  // The least and the greatest amount in pence. What is wrong with them is said beside their fields, and once for all.
  amounts() {
    const fields = [this.fields.from, this.fields.to];
    const [from, to] = fields.map((field) => penceIn(field.value, this.magnitudes));
    this.faults = [];
    this.judge(this.fields.from, Number.isNaN(from) && this.words.noAmount);
    this.judge(this.fields.to, (Number.isNaN(to) && this.words.noAmount) || (from > to && this.words.lessThanFrom));
    if ([from, to].some(Number.isNaN)) this.faults.push(this.words.amounts);
    return [from, to];
  }

  judge(field, fault) {
    const note = field.closest(".filter-amount").querySelector(".field-fault");
    const text = fault ? filled(fault, { typed: field.value.trim(), from: this.fields.from.value.trim() }) : "";
    note.textContent = text;
    note.hidden = text === "";
    if (text === "") {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
      return;
    }
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", note.id);
    this.faults.push(`${field.labels[0].firstChild.textContent.trim()}: ${text}`);
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
    const { years } = this.fields.year.selectedOptions[0].dataset;
    return filled(this.words.found, { payments: filled(form, { count: this.number(length) }), years, amount });
  }

  // Whoever asked for more goes on reading where it begins.
  showMore() {
    this.addRows(pageSize).querySelector("a").focus();
  }

  // Paper shows all that its sum is of, or says how much of it.
  showAll() {
    if (!this.found.hidden) this.addRows(mostPrinted - this.rows.rows.length);
  }

  // Adds the next rows, and returns the first of them.
  addRows(count) {
    const start = this.rows.rows.length;
    this.rows.append(...this.shown.slice(start, start + Math.max(count, 0)).map((payment) => this.row(payment)));
    const [shown, all] = [this.rows.rows.length, this.shown.length];
    this.more.hidden = shown >= all;
    this.part("payments-printed").textContent =
      shown < all ? filled(this.words.printed, { shown: this.number(shown), all: this.number(all) }) : "";
    return this.rows.rows[start];
  }

  // Buttons in the headings, as table.js makes them for tables that stand whole on their page.
  makeSortable() {
    const table = this.rows.closest("table");
    table.dataset.ready = "";
    table.caption.append(" ", element("span", { className: "visually-hidden" }, this.words.sortable));
    this.headings.forEach((heading, place) => {
      const column = Object.keys(sortKeys)[place];
      const button = element("button", { type: "button", className: "sort-button" }, ...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        this.order = { column, isAscending: heading.getAttribute("aria-sort") !== "ascending" };
        this.update("replaceState");
      });
    });
  }

  showOrder() {
    const sorted = Object.keys(sortKeys).indexOf(this.order.column);
    this.headings.forEach((heading, place) => {
      if (place === sorted) heading.setAttribute("aria-sort", this.order.isAscending ? "ascending" : "descending");
      else heading.removeAttribute("aria-sort");
    });
  }

  download() {
    const text = csvOf(this.words.columns.split(" "), this.shown, this.words.individual);
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    element("a", { href, download: "payments.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
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

for (const root of document.querySelectorAll(".payment-filter[hidden]")) new PaymentFilter(root).start();
