// Conditions on the columns of a line, such as `[address, user, status_code = 4*, bytes > 1000]`.
import { comparison } from "./pattern-comparison.ts";
import { PatternReader } from "./pattern-reader.ts";
import { PatternRefused } from "./pattern-refused.ts";

export type LinePasses = (line: string) => boolean;

type ColumnFits = (column: string) => boolean;

/** Terms in brackets, as documents print `[INTERNAL-JOB]`, are no columns. */
export const hasColumns = (pattern: string): boolean => /^\[.*(?:[,=<>]|\.\.\.).*\]$/s.test(pattern);

/** Throws PatternRefused. */
export function columnPattern(pattern: string): LinePasses {
  const parts = partsOf(pattern.slice(1, -1));
  const gap = parts.indexOf("...");
  if (gap !== parts.lastIndexOf("...")) throw new PatternRefused("... twice");
  const first = parts.slice(0, gap < 0 ? parts.length : gap).map(columnOf);
  const last = gap < 0 ? [] : parts.slice(gap + 1).map(columnOf);
  return (line) => {
    const columns = columnsOf(line);
    const least = first.length + last.length;
    const hasRoom = gap < 0 ? columns.length === least : columns.length >= least;
    const tail = last.length === 0 ? [] : columns.slice(-last.length);
    return hasRoom && allFit(first, columns) && allFit(last, tail);
  };
}

/** A comma in quotes, or in a regular expression, parts nothing. */
const partsOf = (inside: string): readonly string[] =>
  inside
    .replaceAll(/("(?:[^"\\]|\\.)*"|%(?:[^%\\]|\\.)+%)|,/g, (_found, kept?: string) => kept ?? comma)
    .split(comma)
    .map((part) => part.trim());

const comma = "\u0000";

const allFit = (wanted: readonly ColumnFits[], columns: readonly string[]): boolean =>
  wanted.every((fits, index) => fits(columns[index] ?? ""));

/** What stands in quotes or brackets is one column. */
const columnsOf = (line: string): readonly string[] =>
  [...line.matchAll(/\[([^\]]*)\]|"([^"]*)"|(\S+)/g)].map(
    ([, bracketed, quoted, word]) => bracketed ?? quoted ?? word ?? "",
  );

function columnOf(part: string): ColumnFits {
  if (/^[\w-]*$/.test(part)) return () => true;
  const reader = new PatternReader(part);
  const fits = either(reader);
  reader.expectEnd();
  return fits;
}

function either(reader: PatternReader): ColumnFits {
  const all = [both(reader)];
  while (reader.passes("||")) all.push(both(reader));
  return (column) => all.some((fits) => fits(column));
}

function both(reader: PatternReader): ColumnFits {
  const all = [single(reader)];
  while (reader.passes("&&")) all.push(single(reader));
  return (column) => all.every((fits) => fits(column));
}

/** A column is a text that may look like a number. */
function numberOf(column: unknown): number | null {
  const number = column === "" ? Number.NaN : Number(column);
  return Number.isNaN(number) ? null : number;
}

/** The column's name is for people: its place says which it is. */
function single(reader: PatternReader): ColumnFits {
  const { kind, text } = reader.next();
  if (kind !== "word") throw new PatternRefused(`${text} where a column's name belongs`);
  return comparison(reader, numberOf);
}
