// The id of a tenant: any UUID, in lower case as the database shows it.
import { z } from "zod";

export const tenantId = z.guid("Expected tenantId to be a UUID, got something else.").toLowerCase();

/** Null for what is no UUID. */
export function asTenantId(value: unknown): string | null {
  const read = tenantId.safeParse(value);
  return read.success ? read.data : null;
}
