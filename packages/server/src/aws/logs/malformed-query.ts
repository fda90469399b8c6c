// What a query that cannot be read is refused with: what was expected, and where.
import { logs } from "../services/logs.ts";
import { QueryRefused } from "./insights/query-refused.ts";

/** Throws AwsProblem in place of QueryRefused. */
export async function orMalformed<Answer>(
  query: string,
  work: () => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof QueryRefused)) throw error;
    const before = query.slice(0, error.place.at).split("\n");
    const position = `line ${before.length} and position ${(before.at(-1) ?? "").length + 1}`;
    throw logs.problem("MalformedQueryException", `${error.message}, at ${position}.`);
  }
}
