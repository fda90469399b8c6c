// Ends what is done for a user who is gone: no run records the products any more, and the history stays.
import type { Queryable } from "@punctual/database";
import { archiveProductsOf } from "../product/archive-products-of.ts";
import { isKnownUser } from "./is-known-user.ts";

/** False for a user whom nobody has made. */
export async function forgetUser(queryable: Queryable, userId: string): Promise<boolean> {
  if (!(await isKnownUser(queryable, userId))) return false;
  await archiveProductsOf(queryable, userId);
  return true;
}
