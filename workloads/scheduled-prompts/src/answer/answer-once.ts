// Answers a repeated call as the first time, without doing its work again.
import type { Queryable } from "@punctual/database";
import { promptShape, type Prompt } from "../prompt/prompt.ts";
import { findAnswer } from "./find-answer.sql.ts";
import { keepAnswer } from "./keep-answer.sql.ts";

export interface Repeatable {
  readonly userId: string;
  /** What is repeated. */
  readonly subject: string;
  /** Null: a call that nobody will know again. */
  readonly key: string | null;
}

/** For 24 hours. The user must be locked, or two at once would both do the work. */
export async function answerOnce(
  transaction: Queryable,
  { userId, subject, key }: Repeatable,
  work: () => Promise<Prompt>,
): Promise<Prompt> {
  if (key === null) return work();
  const [known] = await transaction.query(findAnswer, { userId, subject, key });
  if (known !== undefined) return promptShape.parse(known.answer);
  const answer = await work();
  await transaction.query(keepAnswer, {
    userId,
    subject,
    key,
    promptId: answer.id,
    answer: JSON.stringify(answer),
  });
  return answer;
}
