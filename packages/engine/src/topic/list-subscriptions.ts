// Lists a tenant's subscriptions, of one topic or of all of a region.
import { validate as isUuid } from "uuid";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { pageOf, readCursor, type ListIdentity, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listSubscriptions as listSubscriptionsStatement } from "./list-subscriptions.sql.ts";
import { readTopic } from "./read-topic.ts";
import { toSubscription, type TopicSubscription } from "./topic.ts";

export interface ListSubscriptions extends PageRequest {
  readonly region: string;
  /** Null: of all. */
  readonly topic: string | null;
}

/** Throws Problem: not-found (the topic), invalid-cursor. */
export async function listSubscriptions(
  engine: EngineContext,
  principal: Principal,
  { region, topic, limit, cursor }: ListSubscriptions,
): Promise<Page<TopicSubscription>> {
  const { tenant } = principal;
  const database = databaseOf(engine, principal);
  if (topic !== null) await readTopic(database, principal, { region, name: topic });
  const identity = { list: "subscriptions", tenant, region, topic };
  const [afterTopic, afterId] = readPosition(cursor, identity);
  const rows = await database.query(listSubscriptionsStatement, {
    ...{ tenant, region, topic, id: null, limit: limit + 1 },
    afterTopic: afterTopic ?? null,
    afterId: afterId ?? null,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.topic, row.id] });
  return { items: page.items.map(toSubscription), nextCursor: page.nextCursor };
}

/** Anybody can write a cursor: what is no id would be an error of ours. Throws Problem `invalid-cursor`. */
function readPosition(cursor: string | null, identity: ListIdentity): readonly string[] {
  const position = readCursor(cursor, identity) ?? [];
  const [, id] = position;
  if (cursor === null || (id !== undefined && isUuid(id))) return position;
  throw new Problem("invalid-cursor", "Expected a cursor that this list gave, got another.", {
    field: "cursor",
  });
}

/** Throws Problem `not-found`. */
export async function getSubscription(
  engine: EngineContext,
  principal: Principal,
  { region, topic, id }: { readonly region: string; readonly topic: string; readonly id: string },
): Promise<TopicSubscription> {
  const { tenant } = principal;
  const wanted = { tenant, region, topic, id, afterTopic: null, afterId: null, limit: 1 };
  const [row] = isUuid(id)
    ? await databaseOf(engine, principal).query(listSubscriptionsStatement, wanted)
    : [];
  if (row === undefined) throw new Problem("not-found", "Expected a subscription, got none of that name.");
  return toSubscription(row);
}
