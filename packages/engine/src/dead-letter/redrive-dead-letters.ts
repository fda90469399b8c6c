// Runs the runs of many dead letters again: all that a filter means.
import type { Transaction } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { givenInput } from "../run/given-input.ts";
import { tellWaiting } from "../run/retry-run.ts";
import { checkInput } from "../schedule/check-definition.ts";
import { databaseOf } from "../tenant-database.ts";
import type { DeadLetterFilter } from "./dead-letter-filter.ts";
import { inBatches } from "./in-batches.ts";
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
  /** Between these, both included, stands the redrivenAt of each; null for a dry run. */
  readonly redrivenFrom: Date | null;
  readonly redrivenTo: Date | null;
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
  if (dryRun) return { ...matched, redriven: 0, redrivenFrom: null, redrivenTo: null };
  const redrivenFrom = await databaseNow(database);
  const redriven = await inBatches(database, principal, {
    filter,
    work: (transaction, ids) => redriveBatch(transaction, principal, { ids, filter, input }),
  });
  if (redriven > 0) tellWaiting(engine);
  return { ...matched, redriven, redrivenFrom, redrivenTo: await databaseNow(database) };
}

interface RedriveBatch {
  readonly ids: readonly string[];
  readonly filter: DeadLetterFilter;
  readonly input: unknown;
}

const mostDigests = 100;

/** Answers how many. Of an input that is replaced the audit keeps the digest alone: inputs may hold what is nobody's business. */
async function redriveBatch(
  transaction: Transaction,
  principal: Principal,
  { ids, filter, input }: RedriveBatch,
): Promise<number> {
  const given = { newInput: input !== undefined, ...givenInput(input) };
  const redriven = await transaction.query(redriveStatement, { ids, tenant: principal.tenant, ...given });
  const { length: count } = redriven;
  if (count === 0) return 0;
  const before = new Set(redriven.flatMap(({ sha256Before }) => sha256Before ?? []));
  const digests = input === undefined ? {} : { inputsBeforeSha256: [...before].slice(0, mostDigests) };
  const [first] = redriven;
  const subject = count === 1 && first !== undefined ? first.id : `${count} dead letters`;
  const detail = { filter, count, ...digests };
  await audit(transaction, principal, { action: "dead-letter.redrive", subject, detail });
  return count;
}
