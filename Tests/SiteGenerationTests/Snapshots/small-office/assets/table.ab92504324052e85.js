/*
  Lets a reader sort the rows of a table by its headings, and where the template has a field for it, show only those
  that say something.

  It builds on `<table data-sortable>` and the `<template>` beside it (see data-table.mustache), which holds all words.
  Without it the table is complete; nothing of what it adds is there. A page that has several such tables runs it
  several times, and a table that is ready is passed over.
*/
"use strict";

{
  const language = document.documentElement.lang || undefined;
  const alphabet = new Intl.Collator(language, { numeric: true });
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase(language);

  // What a cell is sorted by: a number or a day as programs write it, else its words.
  const keyOf = (cell) => cell.dataset.value ?? cell.querySelector("time")?.dateTime;

  const orderOf = (rows, column, isNumeric) => {
    const cells = rows.map((row) => row.cells[column]);
    const isKeyed = isNumeric || cells.some((cell) => keyOf(cell) !== undefined);
    const keys = new Map(
      rows.map((row, index) => [row, isKeyed ? (keyOf(cells[index]) ?? "") : cells[index].textContent.trim()])
    );
    const compare = isNumeric ? (one, other) => Number(one) - Number(other) : alphabet.compare;
    return { keys, compare };
  };

  // What has no value stands last, whichever way the rows are sorted.
  const sorted = (rows, column, isNumeric, direction) => {
    const { keys, compare } = orderOf(rows, column, isNumeric);
    return [...rows].sort((one, other) => {
      const [left, right] = [keys.get(one), keys.get(other)];
      if (left === "" || right === "") return (left === "") - (right === "");
      return direction * compare(left, right);
    });
  };

  const makeSortable = (table, rows) => {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort-button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const isAscending = heading.getAttribute("aria-sort") !== "ascending";
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
        const isNumeric = heading.classList.contains("number");
        table.tBodies[0].append(...sorted(rows, column, isNumeric, isAscending ? 1 : -1));
      });
    });
  };

  const makeFilter = (tools, rows) => {
    const field = tools.querySelector("input");
    const [shown, all] = [".rows-shown", ".rows-of"].map((name) => tools.querySelector(name));
    const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));
    const count = (number) => number.toLocaleString(language);
    const update = () => {
      const wanted = folded(field.value).split(/\s+/);
      for (const row of rows) row.hidden = !wanted.every((word) => texts.get(row).includes(word));
      shown.textContent = count(rows.filter((row) => !row.hidden).length);
    };
    all.textContent = count(rows.length);
    field.addEventListener("input", update);
    update();
  };

  for (const table of document.querySelectorAll("table[data-sortable]:not([data-ready])")) {
    const template = table.closest(".data-table")?.querySelector(".table-tools-template");
    // Two rows are no list that anybody has to search.
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    if (!template || rows.length < 3) continue;
    table.dataset.ready = "";
    const tools = template.content.cloneNode(true);
    table.caption?.append(" ", tools.querySelector(".visually-hidden"));
    if (tools.querySelector("input")) makeFilter(tools, rows);
    makeSortable(table, rows);
    table.closest(".table-scroll").before(tools);
  }
}
