// Lets time pass before something is asked for again.
import type { Queryable } from "@punctual/database";
import { wait } from "./wait.sql.ts";

export async function pause(queryable: Queryable, seconds: number): Promise<void> {
  await queryable.query(wait, { seconds });
}
