// Lets one change of a user's prompts happen at a time.
import type { Queryable } from "@punctual/database";
import { lockUser } from "./lock-user.sql.ts";

/** Until the end of the transaction. False for a user who is not known. */
export const holdUser = async (transaction: Queryable, userId: string): Promise<boolean> =>
  (await transaction.query(lockUser, { userId })).length > 0;
