// An expression with the name by which it is shown: `as` says it, else it is named as it is written.
import { expression, type Evaluate } from "../query-expression.ts";
import type { Aggregates } from "../query-call.ts";
import type { QueryReader } from "../query-reader.ts";

export interface NamedExpression {
  readonly name: string;
  readonly value: Evaluate;
}

/** Throws QueryRefused. */
export function namedExpression(reader: QueryReader, aggregates: Aggregates | null = null): NamedExpression {
  const { read: value, text } = reader.written(() => expression(reader, aggregates));
  const name = reader.passes("as") ? fieldName(reader) : text.replaceAll("`", "");
  return { name, value };
}

/** Throws QueryRefused. */
export const fieldName = (reader: QueryReader): string =>
  reader.take(["word", "quoted-word"], "the name of a field").text;
