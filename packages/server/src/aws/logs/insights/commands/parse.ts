// The command `parse`: takes parts of a text for fields, each a star in what the text looks like.
import { expression } from "../query-expression.ts";
import { separated, type QueryReader } from "../query-reader.ts";
import type { QueryRow } from "../query-row.ts";
import type { QueryStage } from "../query-table.ts";
import { textOf, type QueryValue } from "../query-value.ts";
import { fieldName } from "./named-expression.ts";

/** Throws QueryRefused. */
export function parseCommand(reader: QueryReader): QueryStage {
  const field =
    reader.peeked?.kind === "text" ? (row: QueryRow) => row.field("@message") : expression(reader);
  const { text: glob } = reader.take(
    ["text"],
    "what the text looks like, in quotes, with a star for each field",
  );
  reader.expect("as");
  const unequal = reader.refused("a name for each star");
  const names = separated(reader, () => fieldName(reader));
  const literals = glob.split("*");
  if (literals.length !== names.length + 1) throw unequal;
  return (table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const parts = partsOf(textOf(field(row)), literals);
      return row.with(names.map((name, index): [string, QueryValue] => [name, parts?.[index] ?? null]));
    }),
  });
}

/** What stands between the literals; null where one of them is not there. */
function partsOf(text: string, [before = "", ...literals]: readonly string[]): readonly string[] | null {
  const start = text.indexOf(before);
  if (start < 0) return null;
  const parts: string[] = [];
  let from = start + before.length;
  for (const [index, literal] of literals.entries()) {
    const isRest = literal === "" && index === literals.length - 1;
    const at = isRest ? text.length : text.indexOf(literal, from);
    if (at < 0) return null;
    parts.push(text.slice(from, at));
    from = at + literal.length;
  }
  return parts;
}
