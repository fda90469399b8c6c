// Which prompts a user has.
import type { Queryable } from "@punctual/database";
import { promptIds } from "./prompt-ids.sql.ts";

export const idsOf = async (queryable: Queryable, userId: string): Promise<readonly string[]> =>
  (await queryable.query(promptIds, { userId })).map(({ id }) => id);
