// Says that this node is alive, and learns whether its time zone data are the newest.
import type { Queryable } from "@punctual/database";
import { deleteNode } from "./delete-node.sql.ts";
import { deleteSilentNodes } from "./delete-silent-nodes.sql.ts";
import { raiseFact } from "./raise-fact.sql.ts";
import { readFact } from "./read-fact.sql.ts";
import { upsertNode } from "./upsert-node.sql.ts";

export interface Node {
  /** Random per start: a process that comes back is another node. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** Of the IANA time zone data, such as 2026a. */
  readonly tzVersion: string;
}

const newestKnown = "tz_version";
const recomputedFor = "tz_recomputed";

/** How often a node says that it is alive. */
export const announcedEveryMs = 10_000;

export interface Company {
  /** Of the time zone data, that any node ever had; it is raised to this node's. */
  readonly newestTz: string;
  /** No other node has given a sign of life for some time. */
  readonly isAlone: boolean;
}

export async function announce(queryable: Queryable, node: Node): Promise<Company> {
  const silentSeconds = (3 * announcedEveryMs) / 1000;
  const [look] = await queryable.query(upsertNode, { ...node, silentSeconds });
  await queryable.query(raiseFact, { name: newestKnown, value: node.tzVersion });
  const newestTz = (await factOf(queryable, newestKnown)) ?? node.tzVersion;
  return { newestTz, isAlone: look?.accompanied === false };
}

/** The version that the stored next occurrences were computed with; null before the first node. */
export const recomputedVersion = (queryable: Queryable): Promise<string | null> =>
  factOf(queryable, recomputedFor);

export async function noteRecomputed(queryable: Queryable, tzVersion: string): Promise<void> {
  await queryable.query(raiseFact, { name: recomputedFor, value: tzVersion });
}

export async function leave(queryable: Queryable, { id }: Node): Promise<void> {
  await queryable.query(deleteNode, { id });
}

export async function pruneNodes(queryable: Queryable): Promise<void> {
  await queryable.query(deleteSilentNodes);
}

async function factOf(queryable: Queryable, name: string): Promise<string | null> {
  const [fact] = await queryable.query(readFact, { name });
  return fact?.value ?? null;
}
