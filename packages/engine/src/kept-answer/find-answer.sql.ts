// Generated from find-answer.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the answer that a named request got.
 */
export const findAnswer: Statement<{
  readonly tenant: string;
  readonly operation: string;
  readonly key: string;
}, {
  readonly fingerprint: string;
  readonly answer: string | null;
}> = {
  name: "find-answer-d1d76a43e32d",
  parameters: ["tenant", "operation", "key"],
  columns: ["fingerprint", "answer"],
  text: `select fingerprint, answer as "answer?" from punctual.kept_answers
 where tenant = $1 and operation = $2 and key = $3`,
};
