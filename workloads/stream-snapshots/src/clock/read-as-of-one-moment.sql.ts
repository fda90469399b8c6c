// Generated from read-as-of-one-moment.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lets every statement of this transaction read what was committed before its first one, and nothing later.
 * Guarantee: a row that somebody else changes meanwhile cannot be written: a serialization failure, to be tried again.
 */
export const readAsOfOneMoment: Statement<null, Readonly<Record<never, never>>> = {
  name: "read-as-of-one-moment-69f5702b9c48",
  parameters: [],
  columns: [],
  text: `set transaction isolation level repeatable read`,
};
