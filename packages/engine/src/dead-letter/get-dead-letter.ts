// Reads one dead letter.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { assertDeadLetterId, deadLetterNotFound, toDeadLetter, type DeadLetter } from "./dead-letter.ts";
import { listDeadLetters } from "./list-dead-letters.sql.ts";
import { databaseOf } from "../tenant-database.ts";

/** Throws Problem `not-found`. */
export async function getDeadLetter(
  engine: EngineContext,
  { tenant }: Principal,
  { id }: { readonly id: string },
): Promise<DeadLetter> {
  assertDeadLetterId(id);
  const all = { groupName: null, name: null, openOnly: false, afterAt: null, afterId: null };
  const [row] = await databaseOf(engine, { tenant }).query(listDeadLetters, { ...all, tenant, id, limit: 1 });
  if (row === undefined) throw deadLetterNotFound(id);
  return toDeadLetter(row);
}
