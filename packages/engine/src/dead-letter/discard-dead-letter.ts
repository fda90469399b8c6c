// Takes a dead letter off the list for good; its run stays on record.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { assertDeadLetterId, deadLetterNotFound } from "./dead-letter.ts";
import { discardDeadLetter as discardDeadLetterStatement } from "./discard-dead-letter.sql.ts";

/** Throws Problem `not-found`, for one that was redriven or discarded before too. */
export async function discardDeadLetter(
  engine: EngineContext,
  { tenant }: Principal,
  { id }: { readonly id: string },
): Promise<void> {
  assertDeadLetterId(id);
  const [discarded] = await engine.database.query(discardDeadLetterStatement, { tenant, id });
  if (discarded === undefined) throw deadLetterNotFound(id);
}
