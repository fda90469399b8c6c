// The command `sort`: in which order rows go on.
import { expression, type Evaluate } from "../query-expression.ts";
import { separated, type QueryReader } from "../query-reader.ts";
import type { QueryRow } from "../query-row.ts";
import type { QueryStage } from "../query-table.ts";
import { order } from "../query-value.ts";

interface Key {
  readonly value: Evaluate;
  readonly isDescending: boolean;
}

/** Rows that agree stay in the order that they had. Throws QueryRefused. */
export function sortCommand(reader: QueryReader): QueryStage {
  const keys = separated(reader, () => key(reader));
  return (table) => ({
    ...table,
    rows: table.rows.toSorted((one, other) => differences(keys, one, other).find((each) => each !== 0) ?? 0),
  });
}

function key(reader: QueryReader): Key {
  const value = expression(reader);
  const isDescending = reader.passes("desc");
  if (!isDescending) reader.passes("asc");
  return { value, isDescending };
}

const differences = (keys: readonly Key[], one: QueryRow, other: QueryRow): readonly number[] =>
  keys.map(({ value, isDescending }) => {
    const [left, right] = [value(one), value(other)];
    // What is not there is last in either direction.
    return isDescending && left !== null && right !== null ? -order(left, right) : order(left, right);
  });
