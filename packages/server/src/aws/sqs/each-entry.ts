// Does a batch at once, and where one entry's receipt is refused, each for itself.
import { AwsProblem } from "../aws-problem.ts";
import { failedEntry, type FailedEntry } from "./batch.ts";

interface Ended<Answer> {
  readonly Id: string;
  /** Null: it was refused. */
  readonly answer: Answer | null;
  readonly failed: FailedEntry | null;
}

/** `work` answers one for each entry, in order. */
export async function eachEntry<Entry extends { readonly Id: string }, Answer>(
  entries: readonly Entry[],
  work: (entries: readonly Entry[]) => Promise<readonly Answer[]>,
): Promise<readonly Ended<Answer>[]> {
  try {
    const answers = await work(entries);
    return entries.map(({ Id }, index) => ({ Id, answer: answers[index] ?? null, failed: null }));
  } catch (error) {
    const [first, ...others] = entries;
    if (!isOfReceipt(error) || first === undefined) throw error;
    if (others.length === 0) return [{ Id: first.Id, answer: null, failed: failedEntry(first.Id, error) }];
    return (await Promise.all(entries.map((entry) => eachEntry([entry], work)))).flat();
  }
}

const isOfReceipt = (error: unknown): boolean =>
  error instanceof AwsProblem && error.code === "ReceiptHandleIsInvalid";
