// Lists a tenant's topics of a region by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listTopics as listTopicsStatement } from "./list-topics.sql.ts";
import { toTopic, type Topic } from "./topic.ts";

export interface ListTopics extends PageRequest {
  readonly region: string;
}

/** Throws Problem `invalid-cursor`. */
export async function listTopics(
  engine: EngineContext,
  { tenant }: Principal,
  { region, limit, cursor }: ListTopics,
): Promise<Page<Topic>> {
  const identity = { list: "topics", tenant, region };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, region, name: null, after, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listTopicsStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toTopic), nextCursor: page.nextCursor };
}
