// Reads one dead letter; a discarded one too.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { assertDeadLetterId, deadLetterNotFound, toDeadLetter, type DeadLetter } from "./dead-letter.ts";
import { columnsOfFilter } from "./dead-letter-filter.ts";
import { listDeadLetters } from "./list-dead-letters.sql.ts";
import { databaseOf } from "../tenant-database.ts";

/** Throws Problem `not-found`. */
export async function getDeadLetter(
  engine: EngineContext,
  { tenant }: Principal,
  { id }: { readonly id: string },
): Promise<DeadLetter> {
  assertDeadLetterId(id);
  const [row] = await databaseOf(engine, { tenant }).query(listDeadLetters, {
    ...columnsOfFilter({}),
    tenant,
    id,
    state: null,
    afterAt: null,
    afterId: null,
    limit: 1,
  });
  if (row === undefined) throw deadLetterNotFound(id);
  return toDeadLetter(row);
}
