// Generated from read-fact.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a fact that every node agrees on.
 */
export const readFact: Statement<{
  readonly name: string;
}, {
  readonly value: string;
}> = {
  name: "read-fact-61f03555ec97",
  parameters: ["name"],
  columns: ["value"],
  text: `select value from punctual.facts where name = $1`,
};
