// Generated from keep-answer.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps the answer of a request whose name the caller has taken in this transaction.
 */
export const keepAnswer: Statement<{
  readonly answer: string;
  readonly tenant: string;
  readonly operation: string;
  readonly key: string;
}, Readonly<Record<never, never>>> = {
  name: "keep-answer-27bddc820778",
  parameters: ["answer", "tenant", "operation", "key"],
  columns: [],
  text: `update punctual.kept_answers set answer = $1 where tenant = $2 and operation = $3 and key = $4`,
};
