// Reads what is said of one secret, be it marked for deletion or not.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readStoredSecret } from "./read-stored-secret.ts";
import type { SecretName } from "./secret-name.ts";
import { toStoredSecret, type StoredSecret } from "./stored-secret.ts";

/** Throws Problem `not-found`. */
export const getStoredSecret = async (
  engine: EngineContext,
  principal: Principal,
  name: SecretName,
): Promise<StoredSecret> =>
  toStoredSecret(await readStoredSecret(databaseOf(engine, principal), principal.tenant, name));
