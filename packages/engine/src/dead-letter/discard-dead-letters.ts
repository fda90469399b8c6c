// Takes many dead letters off the list for good: all that a filter means. Their runs stay on record.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { DeadLetterFilter } from "./dead-letter-filter.ts";
import { discardDeadLetters as discardStatement } from "./discard-dead-letters.sql.ts";
import { inBatches } from "./in-batches.ts";
import { match, type Matched } from "./match-dead-letters.ts";

export interface DiscardDeadLetters {
  readonly filter: DeadLetterFilter;
  /** Counts and shows what would be discarded, and does nothing. */
  readonly dryRun?: boolean;
}

export interface DiscardedLetters extends Matched {
  /** Fewer than matched where another was at a letter meanwhile. */
  readonly discarded: number;
}

/** Throws Problem `invalid-request`. */
export async function discardDeadLetters(
  engine: EngineContext,
  principal: Principal,
  { filter, dryRun = false }: DiscardDeadLetters,
): Promise<DiscardedLetters> {
  const database = databaseOf(engine, principal);
  const matched = await match(database, principal, filter);
  if (dryRun) return { ...matched, discarded: 0 };
  const discarded = await inBatches(database, principal, {
    filter,
    async work(transaction, ids) {
      const { length: count } = await transaction.query(discardStatement, { tenant: principal.tenant, ids });
      const subject = `${count} dead letters`;
      await audit(transaction, principal, {
        action: "dead-letter.discard",
        subject,
        detail: { filter, count },
      });
      return count;
    },
  });
  return { ...matched, discarded };
}
