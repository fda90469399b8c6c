// Lists of numbers and names as English says them.

/** The bits that are set, lowest first. */
export const bits = (mask: number): number[] => {
  const found: number[] = [];
  for (let bit = 0; bit < 32; bit++) if ((mask >>> bit) & 1) found.push(bit);
  return found;
};

export const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** Ascending values; three and more in a row become a span: "1 to 5 and 9". */
export const spans = (values: readonly number[], name: (value: number) => string = String): string => {
  const runs: { first: number; last: number }[] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === value - 1) run.last = value;
    else runs.push({ first: value, last: value });
  }
  return and(
    runs.flatMap(({ first, last }) => {
      if (last - first > 1) return [`${name(first)} to ${name(last)}`];
      return last === first ? [name(first)] : [name(first), name(last)];
    }),
  );
};

/** The step of evenly spread values, or 0. */
export const spacing = (values: readonly number[]): number => {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return values.length > 1 && values.every((value, i) => i === 0 || value - (values[i - 1] ?? 0) === step)
    ? step
    : 0;
};
