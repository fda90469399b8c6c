// How many dead letters wait for somebody.
import type { Queryable } from "@punctual/database";
import { countDeadLetters } from "./count-dead-letters.sql.ts";

export async function openDeadLetters(queryable: Queryable): Promise<number> {
  const [counted] = await queryable.query(countDeadLetters);
  if (counted === undefined)
    throw new Error("Expected the count of dead letters to answer one row, got none.");
  return counted.open;
}
