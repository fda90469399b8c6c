// The same Idempotency-Key names the same run, whoever asks and however often.
import { createHash } from "node:crypto";
import type { Database, Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import { findIdempotentRun } from "./find-idempotent-run.sql.ts";
import { keepIdempotencyKey } from "./keep-idempotency-key.sql.ts";

export interface IdempotentCall {
  readonly tenant: string;
  /** What is asked; the same key for another operation is another key. */
  readonly operation: string;
  /** Null: every call is its own. */
  readonly key: string | null;
  /** What makes two requests the same; a key that comes with another one is refused. */
  readonly request: unknown;
}

export interface NamedRun {
  readonly runId: string;
  /** The key named it before. */
  readonly repeated: boolean;
}

/** Keys are kept so long. */
export const idempotencyHours = 24;

/** Thrown to roll back when another call took the key first. */
class KeyTaken extends Error {
  override readonly name = "KeyTaken";
}

/** Calls `make` in a transaction unless the key names a run. Throws Problem `idempotency-conflict`. */
export async function once(
  database: Database,
  call: IdempotentCall,
  make: (transaction: Queryable) => Promise<string>,
): Promise<NamedRun> {
  const { tenant, operation, key } = call;
  if (key === null) return { runId: await database.transaction(make), repeated: false };
  const fingerprint = createHash("sha256").update(JSON.stringify(call.request)).digest("base64url");
  const known = await find(database, call, fingerprint);
  if (known !== null) return known;
  try {
    return await database.transaction(async (transaction) => {
      const runId = await make(transaction);
      const [kept] = await transaction.query(keepIdempotencyKey, {
        tenant,
        operation,
        key,
        fingerprint,
        runId,
      });
      if (kept === undefined) throw new KeyTaken();
      return { runId, repeated: false };
    });
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
    return once(database, call, make);
  }
}

async function find(
  queryable: Queryable,
  { tenant, operation, key }: IdempotentCall,
  fingerprint: string,
): Promise<NamedRun | null> {
  const [known] = await queryable.query(findIdempotentRun, { tenant, operation, key: key ?? "" });
  if (known === undefined) return null;
  if (known.fingerprint === fingerprint) return { runId: known.runId, repeated: true };
  throw new Problem(
    "idempotency-conflict",
    "Expected the same request as the Idempotency-Key came with before, got another.",
    {
      field: "Idempotency-Key",
    },
  );
}
