// Tells whether anybody has made a user.
import type { Queryable } from "@punctual/database";
import { findUser } from "./find-user.sql.ts";

export const isKnownUser = async (queryable: Queryable, userId: string): Promise<boolean> =>
  (await queryable.query(findUser, { userId })).length > 0;
