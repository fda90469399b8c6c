// The Redis that BullMQ runs on: Debian's redis-server, its append-only file written every second.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";
import { startProcess } from "./server-process.ts";

export interface RedisServer {
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

/** Throws when there is no redis-server on the PATH. */
export async function startRedis(): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), "punctual-bench-redis-"));
  const port = await freePort();
  const settings = {
    port,
    bind: "127.0.0.1",
    dir: directory,
    appendonly: "yes",
    appendfsync: "everysec",
    save: "",
    "maxmemory-policy": "noeviction",
  };
  const stop = await startProcess({
    file: "redis-server",
    parameters: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    directory,
    account: null,
    stopSignal: "SIGKILL",
    ask: () => tell(port, "PING"),
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    version: await installedVersion(),
    async stop() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export async function emptyRedis({ url }: Pick<RedisServer, "url">): Promise<void> {
  await tell(Number(new URL(url).port), "FLUSHALL");
}

/** One inline command; the answer to it has to be no error. */
function tell(port: number, command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(`${command}\r\n`));
    socket.once("error", reject);
    socket.once("data", (answer) => {
      socket.destroy();
      if (String(answer).startsWith("+")) resolve();
      else reject(new Error(`Expected Redis to do ${command}, got ${String(answer).trim()}.`));
    });
  });
}

async function installedVersion(): Promise<string> {
  const { stdout } = await promisify(execFile)("redis-server", ["--version"]);
  return /v=(\S+)/.exec(stdout)?.[1] ?? "unknown";
}
