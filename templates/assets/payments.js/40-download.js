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
