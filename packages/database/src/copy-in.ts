// Streams rows into a table with COPY.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import type { Copy } from "./database.ts";

export async function copyIn(client: Client, copy: Copy): Promise<number> {
  const stream = client.query(from(`copy ${copy.into} from stdin with (format ${copy.format ?? "csv"})`));
  await pipeline(Readable.from(copy.rows, { objectMode: false }), stream);
  return stream.rowCount;
}
