// Takes a dead letter off the list for good; its run stays on record.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { assertDeadLetterId, deadLetterNotFound } from "./dead-letter.ts";
import { discardDeadLetters } from "./discard-dead-letters.sql.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

/** Throws Problem `not-found`, for one that was redriven or discarded before too. */
export async function discardDeadLetter(
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<void> {
  const { tenant } = principal;
  assertDeadLetterId(id);
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const [discarded] = await transaction.query(discardDeadLetters, { tenant, ids: [id] });
    if (discarded === undefined) throw deadLetterNotFound(id);
    await audit(transaction, principal, { action: "dead-letter.discard", subject: id });
  });
}
