// Generated from raise-fact.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps the greatest value that any node has given a fact.
 * Guarantee: it only grows; the node that raised it gets a row back.
 */
export const raiseFact: Statement<{
  readonly name: string;
  readonly value: string;
}, {
  readonly value: string;
}> = {
  name: "raise-fact-6b8298ac169e",
  parameters: ["name", "value"],
  columns: ["value"],
  text: `insert into punctual.facts (name, value)
values ($1, $2)
on conflict (name) do update set value = excluded.value where facts.value < excluded.value
returning value`,
};
