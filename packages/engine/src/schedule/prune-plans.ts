// Forgets the plans that no schedule has any more.
import type { Queryable } from "@punctual/database";
import { deleteIdlePlans } from "./delete-idle-plans.sql.ts";

/** Answers how many. */
export async function prunePlans(queryable: Queryable): Promise<number> {
  return (await queryable.query(deleteIdlePlans)).length;
}
