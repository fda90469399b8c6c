// Streams rows into a table with COPY.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import { longestTimerMs } from "./connection-options.ts";
import type { Copy } from "./database.ts";

/**
 * A COPY may last as long as its source does. What is bounded is how long the server may take no more of it: a half-open
 * connection takes nothing, and would be waited for until the operating system gives it up.
 */
export async function copyIn(client: Client, copy: Copy, stallMs: number): Promise<number> {
  const command = from(`copy ${copy.into} from stdin with (format ${copy.format ?? "csv"})`);
  // The driver would else end the stream after the connection's own time-out for statements.
  const stream = client.query(Object.assign(command, { query_timeout: longestTimerMs }));
  const watch = watchStalls(stallMs, () =>
    client.connection.stream.destroy(new Error(`no rows were taken for ${stallMs} ms`)),
  );
  try {
    await pipeline(Readable.from(watch.over(copy.rows), { objectMode: false }), stream);
  } finally {
    watch.end();
  }
  return stream.rowCount;
}

interface Watch {
  over(rows: Copy["rows"]): AsyncGenerator<string | Buffer>;
  end(): void;
}

/** The time that the source takes for its next piece does not count. Told of after once to twice `stallMs`. */
function watchStalls(stallMs: number, onStall: () => void): Watch {
  let pieces = 0;
  let piecesBefore = -1;
  let atServer = true;
  const timer = setInterval(() => {
    if (atServer && pieces === piecesBefore) onStall();
    piecesBefore = pieces;
  }, stallMs);
  return {
    async *over(rows) {
      atServer = false;
      for await (const piece of rows) {
        pieces++;
        atServer = true;
        yield piece;
        atServer = false;
      }
      atServer = true;
    },
    end: () => clearInterval(timer),
  };
}
