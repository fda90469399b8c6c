// Tells whether there is any user.
import type { Queryable } from "@punctual/database";
import { anyUser } from "./any-user.sql.ts";

export const hasUsers = async (queryable: Queryable): Promise<boolean> =>
  (await queryable.query(anyUser)).length > 0;
