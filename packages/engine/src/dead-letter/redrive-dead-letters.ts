// Runs the runs of many dead letters again: all that a filter means.
import type { Transaction } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { givenInput } from "../run/given-input.ts";
import { tellWaiting } from "../run/retry-run.ts";
import { checkInput } from "../schedule/check-definition.ts";
import { databaseOf } from "../tenant-database.ts";
import type { DeadLetterFilter } from "./dead-letter-filter.ts";
import { inBatches, type Batch, type TakenLetter } from "./in-batches.ts";
import { match, type Matched } from "./match-dead-letters.ts";
import { redriveDeadLetters as redriveStatement } from "./redrive-dead-letters.sql.ts";

export interface RedriveDeadLetters {
  readonly filter: DeadLetterFilter;
  /** In place of the input that the runs had: JSON, or a string that is sent byte for byte. */
  readonly input?: unknown;
  /** Counts and shows what would be redriven, and does nothing. */
  readonly dryRun?: boolean;
}

export interface RedrivenLetters extends Matched {
  /** Fewer than matched where another was at a letter meanwhile, or its run is gone. */
  readonly redriven: number;
}

/** The runs keep their ids; retries and age count anew. Throws Problem `invalid-request`. */
export async function redriveDeadLetters(
  engine: EngineContext,
  principal: Principal,
  { filter, input, dryRun = false }: RedriveDeadLetters,
): Promise<RedrivenLetters> {
  checkInput(input);
  const database = databaseOf(engine, principal);
  const matched = await match(database, principal, filter);
  let redriven = 0;
  if (!dryRun)
    await inBatches(database, filter, async (transaction, batch) => {
      const letters = await redriveBatch(transaction, principal, { batch, filter, input });
      redriven += letters.filter((letter) => letter.redriven).length;
      return letters;
    });
  if (redriven > 0) tellWaiting(engine);
  return { ...matched, redriven };
}

export interface RedriveBatch {
  readonly batch: Batch;
  readonly filter: DeadLetterFilter;
  readonly input: unknown;
}

/** Of an input that is replaced the audit keeps the digest alone: inputs may hold what is nobody's business. */
export async function redriveBatch(
  transaction: Transaction,
  principal: Principal,
  { batch, filter, input }: RedriveBatch,
): Promise<readonly (TakenLetter & { readonly redriven: boolean })[]> {
  const letters = await transaction.query(redriveStatement, {
    ...batch,
    tenant: principal.tenant,
    newInput: input !== undefined,
    ...givenInput(input),
  });
  const redriven = letters.filter((letter) => letter.redriven);
  if (redriven.length === 0) return letters;
  const before = new Set(redriven.flatMap(({ sha256Before }) => sha256Before ?? []));
  const [only] = redriven.length === 1 ? redriven : [];
  await audit(transaction, principal, {
    action: "dead-letter.redrive",
    subject: only?.id ?? `${redriven.length} dead letters`,
    detail: {
      filter,
      count: redriven.length,
      ...(input === undefined ? {} : { inputsBeforeSha256: [...before].slice(0, mostDigests) }),
    },
  });
  return letters;
}

const mostDigests = 100;
