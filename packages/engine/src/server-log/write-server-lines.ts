// Puts lines of a node's own log on record, in their order.
import type { Queryable } from "@punctual/database";
import { logEntry } from "./log-entry.ts";
import { writeServerLog } from "./write-server-log.sql.ts";

export interface ServerLines {
  /** The start of the node that has logged them. */
  readonly stream: string;
  readonly lines: readonly { readonly text: string; readonly loggedAt: Date }[];
}

export async function writeServerLines(queryable: Queryable, { stream, lines }: ServerLines): Promise<void> {
  const entries = lines.map(({ text }) => logEntry(text));
  await queryable.query(writeServerLog, {
    stream,
    loggedAts: lines.map(({ loggedAt }) => loggedAt),
    levels: entries.map(({ level }) => level),
    messages: entries.map(({ message }) => message),
    datas: entries.map(({ data }) => data),
  });
}
