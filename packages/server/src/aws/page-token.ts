// Pages of a list that no verb of the engine pages: a NextToken names where the last page ended, and fits no other list.
import { createHash } from "node:crypto";
import type { AwsProblem } from "./aws-problem.ts";
import type { AwsService } from "./service.ts";

export interface TokenedList {
  readonly service: AwsService;
  readonly action: string;
  readonly tenant: string;
  /** Region and every filter, so that a token fits no other list. */
  readonly filter: Readonly<Record<string, unknown>>;
}

export interface TokenedPage<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly nextToken: string | undefined;
}

const seal = ({ service, action, tenant, filter }: TokenedList): string =>
  createHash("sha256")
    .update(JSON.stringify([service.signingName, action, tenant, Object.entries(filter).sort()]))
    .digest("base64url")
    .slice(0, 16);

/** Where to go on. Throws AwsProblem for a token of another list, or none of ours. */
export function readToken(token: string | undefined, listed: TokenedList): readonly string[] | null {
  if (token === undefined) return null;
  const [sealed, ...position] = Buffer.from(token, "base64url").toString("utf8").split("\n");
  // A NUL was never in a position of ours, and no database keeps it.
  if (sealed !== seal(listed) || position.length === 0 || position.some((part) => part.includes("\u0000")))
    throw invalidToken(listed);
  return position;
}

export const invalidToken = ({ service }: TokenedList): AwsProblem =>
  service.refuse("cursor", "Expected a NextToken that this list gave for the same filter, got another.");

interface PageOf<Item> {
  readonly limit: number;
  /** Of an item, in the order of the list; no part holds a line feed. */
  readonly position: (item: Item) => readonly string[];
}

/** Makes a page of items that were read with one more than the limit. */
export function tokenedPage<Item>(
  read: readonly Item[],
  listed: TokenedList,
  { limit, position }: PageOf<Item>,
): TokenedPage<Item> {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  if (read.length <= limit || last === undefined) return { items, nextToken: undefined };
  const parts = [seal(listed), ...position(last)].join("\n");
  return { items, nextToken: Buffer.from(parts, "utf8").toString("base64url") };
}
