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
