// Results

const extractLength = 36;

const marked = (text, forms) => {
  const parts = [];
  let end = 0;
  for (const run of runs(text)) {
    if (!wordsOf(run[0]).some((word) => forms.has(word))) continue;
    const mark = document.createElement("mark");
    mark.textContent = run[0];
    parts.push(text.slice(end, run.index), mark);
    end = run.index + run[0].length;
  }
  return [...parts, text.slice(end)];
};

// The stretch of a text that has the most of the words.
const extract = (text, forms) => {
  const all = [...runs(text)];
  const hits = all.map((run) => wordsOf(run[0]).find((word) => forms.has(word)));
  let [best, start] = [-1, 0];
  for (let first = 0; first < all.length; first += 6) {
    const inside = hits.slice(first, first + extractLength).filter(Boolean);
    const value = new Set(inside).size * 10 + inside.length;
    if (value > best) [best, start] = [value, first];
  }
  const last = all[Math.min(start + extractLength, all.length) - 1];
  if (!last) return [];
  const stretch = text.slice(start === 0 ? 0 : all[start].index, last.index + last[0].length).replace(/\s*\n\s*/g, " · ").replace(/\s+/g, " ");
  return [start > 0 ? "… " : "", ...marked(stretch, forms), start + extractLength < all.length ? " …" : ""];
};

// A line of a list of results: `label` says of which kind the record is, where that is not plain.
const resultOf = (template, record, label, forms) => {
  const item = template.cloneNode(true);
  const link = item.querySelector("a");
  link.href = record.address;
  link.append(...marked(record.title, forms));
  const facts = [record.reference, record.date, record.notes].filter(Boolean).join(" · ");
  item.querySelector(".search-facts").append(label && facts ? `${label} · ` : label, ...marked(facts, forms));
  item.querySelector(".search-extract").append(...extract(record.text ?? "", forms));
  return item.firstElementChild;
};

// How much was found, in words. Where nothing else tells a reader what to do, it does.
const summaryOf = ({ order, isIgnored, isWhole }, count, { results, some, common, hint, excluded }, isAlone) => {
  if (isIgnored) return common;
  if (count === 0 && order.length > 0) return `${excluded} ${written(order.length)}`;
  const text = `${results} ${written(count)}`;
  if (count === 0) return isAlone ? `${text}. ${hint}` : text;
  return isWhole ? text : `${text}. ${some}`;
};
