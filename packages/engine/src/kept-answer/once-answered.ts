// The same name names the same request: its work is done once, and its answer given again.
import { createHash } from "node:crypto";
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { claimAnswer } from "./claim-answer.sql.ts";
import { findAnswer } from "./find-answer.sql.ts";
import { inOneTransaction } from "./in-one-transaction.ts";
import { keepAnswer } from "./keep-answer.sql.ts";

export interface NamedCall {
  /** What is asked; the same key for another operation is another key. */
  readonly operation: string;
  readonly key: string;
  /** What makes two requests the same, as JSON; a key that comes with another one is refused. */
  readonly request: unknown;
}

/**
 * Calls `make` unless the key has an answer of the last 24 hours, and gives that one, as JSON keeps it. Work and answer are
 * committed together: `make` does all of its work with the engine that it is handed. What it throws is not kept.
 * Throws Problem `idempotency-conflict`.
 */
export const onceAnswered = (
  engine: EngineContext,
  principal: Principal,
  { call, make }: { readonly call: NamedCall; readonly make: (inside: EngineContext) => Promise<unknown> },
): Promise<unknown> =>
  inOneTransaction(engine, principal, async (inside, transaction) => {
    const { operation, key } = call;
    const named = { tenant: principal.tenant, operation, key };
    const fingerprint = createHash("sha256").update(JSON.stringify(call.request)).digest("base64url");
    const [claimed] = await transaction.query(claimAnswer, { ...named, fingerprint });
    if (claimed === undefined) return keptAnswer(transaction, named, fingerprint);
    const answer = await make(inside);
    await transaction.query(keepAnswer, { ...named, answer: JSON.stringify(answer ?? null) });
    return answer;
  });

interface Named {
  readonly tenant: string;
  readonly operation: string;
  readonly key: string;
}

async function keptAnswer(queryable: Queryable, named: Named, fingerprint: string): Promise<unknown> {
  const [kept] = await queryable.query(findAnswer, named);
  if (kept?.fingerprint === fingerprint) return JSON.parse(kept.answer ?? "null");
  throw new Problem(
    "idempotency-conflict",
    "Expected the same request as the token came with before, got another.",
  );
}
