// Keeps one AWS key for development, made at the first start and the same at every later one.
import type { Queryable, RowOf } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { seal, unseal, UnsealFailed } from "../secret/seal.ts";
import { prefixOf } from "./access-key.ts";
import { awsKeyPlace } from "./aws-key-place.ts";
import { newAwsPair, type AwsPair } from "./aws-pair.ts";
import { deleteAccessKey } from "./delete-access-key.sql.ts";
import { developmentKeyId } from "./development-key-id.ts";
import { findDevelopmentAwsKey } from "./find-development-aws-key.sql.ts";
import { noteKey } from "./keep-access-key.ts";
import { putDevelopmentAwsKey } from "./put-development-aws-key.sql.ts";

const id = developmentKeyId;
const owner: Principal = { tenant: "default", actor: "development", role: "admin" };

type Engine = Pick<EngineContext, "database" | "secretKeys">;
type Kept = RowOf<typeof findDevelopmentAwsKey>;

/**
 * Of role admin in the tenant `default`, listed and revoked like any other; after a revocation the next start makes a new
 * one. Throws Problem `secret-key-missing`.
 */
export async function ensureDevelopmentAwsKey(engine: Engine): Promise<AwsPair> {
  const [kept] = await engine.database.query(findDevelopmentAwsKey, { id });
  const readable = kept === undefined ? null : opened(engine, kept);
  if (readable !== null) return readable;
  const made = await engine.database.transaction((transaction) =>
    make(transaction, engine, kept?.accessKeyId ?? null),
  );
  return made ?? ensureDevelopmentAwsKey(engine);
}

/** For production, which must not let in what was printed on somebody's screen. Answers whether there was one. */
export function dropDevelopmentAwsKey({ database }: Pick<EngineContext, "database">): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [deleted] = await transaction.query(deleteAccessKey, { id, tenant: null });
    if (deleted === undefined) return false;
    await noteKey(transaction, owner, { action: "access-key.revoke", id, ...deleted });
    return true;
  });
}

/** Null where its secret key is gone: nobody can sign with it any more. */
function opened({ secretKeys }: Engine, { accessKeyId, tenant, sealed }: Kept): AwsPair | null {
  try {
    return { accessKeyId, secretAccessKey: unseal(secretKeys, sealed, awsKeyPlace({ tenant, id })) };
  } catch (error) {
    if (error instanceof UnsealFailed) return null;
    throw error;
  }
}

/** Null when another node was quicker. */
async function make(
  transaction: Queryable,
  { secretKeys }: Engine,
  unreadable: string | null,
): Promise<AwsPair | null> {
  const pair = newAwsPair();
  const { tenant, actor, role } = owner;
  const row = { id, tenant, name: "development", role, accessKeyId: pair.accessKeyId };
  const [put] = await transaction.query(putDevelopmentAwsKey, {
    ...row,
    actor,
    prefix: prefixOf(pair.accessKeyId),
    sealed: seal(secretKeys, pair.secretAccessKey, awsKeyPlace(row)),
    unreadable,
  });
  if (put === undefined) return null;
  await noteKey(transaction, owner, { action: "access-key.create", ...row });
  return pair;
}
