// The values of one field written as shortly as cron notations have it.
import { spacing } from "../describe/words.ts";

export interface FieldRange {
  readonly least: number;
  readonly most: number;
}

/** Ascending values as "*", a step over all of the field, or a list with ranges. */
export const fieldText = (values: readonly number[], { least, most }: FieldRange): string => {
  if (values.length === most - least + 1) return "*";
  const step = spacing(values);
  const [first = least, last = least] = [values[0], values.at(-1)];
  if (step > 1 && values.length > 2 && first === least && last + step > most) return `*/${step}`;
  return listText(values);
};

/** Ascending values as a list with ranges. */
export const listText = (values: readonly number[]): string => {
  const runs: { first: number; last: number }[] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === value - 1) run.last = value;
    else runs.push({ first: value, last: value });
  }
  return runs
    .map(({ first, last }) => {
      if (last === first) return String(first);
      return last - first === 1 ? `${first},${last}` : `${first}-${last}`;
    })
    .join(",");
};
