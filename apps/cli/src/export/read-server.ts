// Reads what is exported from the running server.
import { z } from "zod";
import { pathOf, type Client } from "../client/client.ts";
import {
  sourceConnection,
  sourceDestination,
  sourceSchedule,
  type Source,
  type SourceSchedule,
} from "./source.ts";

export async function readServer(client: Client, publicUrl: string): Promise<Source> {
  const [schedules, connections, destinations] = [
    await readAll(client, "schedules", sourceSchedule),
    await readAll(client, "connections", sourceConnection),
    await readAll(client, "api-destinations", sourceDestination),
  ];
  return {
    schedules: schedules.toSorted(byName),
    connections: named(connections),
    destinations: named(destinations),
    publicUrl,
  };
}

async function readAll<Schema extends z.ZodType>(
  client: Client,
  collection: string,
  item: Schema,
): Promise<readonly z.output<Schema>[]> {
  const page = z.object({ items: z.array(item), nextCursor: z.string().nullable() });
  const found: z.output<Schema>[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, cursor };
    const { items, nextCursor } = await client.call({ method: "GET", path: pathOf(collection), query }, page);
    found.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

const named = <Item extends { readonly name: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.name, item]));

/** Whatever the order of a list: the same schedules make the same export. */
const byName = (one: SourceSchedule, other: SourceSchedule): number =>
  `${one.group}/${one.name}` < `${other.group}/${other.name}` ? -1 : 1;
