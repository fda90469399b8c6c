// Tells at start whether the secret key opens what is stored.
import type { EngineContext } from "../engine-context.ts";
import { unseal, UnsealFailed } from "../secret/seal.ts";
import { anyConnection } from "./any-connection.sql.ts";

/** `fits` where nothing is stored yet, too. */
export type SecretKeyState = "fits" | "missing" | "wrong";

export async function checkSecretKey({
  database,
  secretKey,
}: Pick<EngineContext, "database" | "secretKey">): Promise<SecretKeyState> {
  const [row] = await database.query(anyConnection);
  if (row === undefined) return "fits";
  if (secretKey === null) return "missing";
  try {
    unseal(secretKey, row.sealed, row);
    return "fits";
  } catch (error) {
    if (error instanceof UnsealFailed) return "wrong";
    throw error;
  }
}
