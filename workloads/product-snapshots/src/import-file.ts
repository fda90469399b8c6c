// A program: sends a file of products to a running server and shows how far it is.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { argv, env, stderr, stdout } from "node:process";
import { Readable } from "node:stream";

const usage = `Usage: npm run import -w @punctual/product-snapshots -- <file.csv | file.ndjson>

Environment: PUNCTUAL_URL (default http://localhost:3000), PUNCTUAL_ADMIN_TOKEN.
`;

const mediaTypes: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".ndjson": "application/x-ndjson",
  ".jsonl": "application/x-ndjson",
};

try {
  process.exitCode = await main(argv.slice(2));
} catch (error) {
  stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}

/** 0 stored, 1 refused or failed, 2 wrong usage. */
async function main([file, ...more]: readonly string[]): Promise<number> {
  const mediaType = mediaTypes[extname(file ?? "").toLowerCase()];
  if (file === undefined || more.length > 0 || mediaType === undefined) {
    stderr.write(usage);
    return 2;
  }
  // npm runs a workspace's script in the workspace's folder.
  const path = resolve(env.INIT_CWD ?? ".", file);
  const answer = await send(path, mediaType);
  stderr.write("\n");
  (answer.ok ? stdout : stderr).write(`${await answer.text()}\n`);
  return answer.ok ? 0 : 1;
}

async function send(path: string, mediaType: string): Promise<Response> {
  const { size } = await stat(path);
  const token = env.PUNCTUAL_ADMIN_TOKEN;
  return fetch(`${env.PUNCTUAL_URL ?? "http://localhost:3000"}/api/v1/products/import`, {
    method: "POST",
    headers: {
      "content-type": mediaType,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: Readable.toWeb(Readable.from(counted(path, size))),
    duplex: "half",
  });
}

async function* counted(path: string, size: number): AsyncGenerator<Buffer> {
  let sent = 0;
  let shown = "";
  for await (const piece of createReadStream(path)) {
    yield asBuffer(piece);
    sent += asBuffer(piece).length;
    const text = `\r${Math.floor((100 * sent) / Math.max(size, 1))} % of ${(size / 1e6).toFixed(1)} MB sent`;
    if (text !== shown) stderr.write(text);
    shown = text;
  }
}

/** Guarantee: a stream without an encoding reads buffers. */
function asBuffer(piece: unknown): Buffer {
  return piece as Buffer;
}

/** Node's fetch says "fetch failed" and hides why in the cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message || String(error.cause)})` : "";
  return `Expected the server to take the file, got: ${error.message}${cause}. See that it runs at PUNCTUAL_URL.`;
}
