// Deletes secrets that were marked for deletion and not restored in time.
import type { Queryable } from "@punctual/database";
import { deleteGoneSecrets } from "./delete-gone-secrets.sql.ts";

const rowsPerBatch = 1_000;

/** Answers how many. */
export async function pruneStoredSecrets(queryable: Queryable): Promise<number> {
  let secrets = 0;
  for (let batch = rowsPerBatch; batch === rowsPerBatch; secrets += batch)
    batch = (await queryable.query(deleteGoneSecrets, { limit: rowsPerBatch })).length;
  return secrets;
}
