// The shipped configuration as a process of its own, which can be killed, started again, and have its time moved.
import { openDatabase, startEmbeddedServer } from "@punctual/database";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./example.ts";

type Environment = Readonly<Record<string, string>>;

export interface ShippedPunctual {
  readonly url: string;
  /** What it was started with, and what its start prints for AWS clients. */
  readonly environment: Environment;
  /** Since it was last started. */
  printed(): string;
  /** What the REST API answers. Throws for anything but success. */
  ask(method: "GET" | "POST", path: string): Promise<unknown>;
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Moves the database's time; it goes on from there at its usual pace. */
  moveTime(instant: Date): Promise<void>;
  /** As `kill -9` does. */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, "../..");
const running = "Punctual is running";

export async function startShippedPunctual(more: Environment = {}): Promise<ShippedPunctual> {
  const directory = await mkdtemp(join(tmpdir(), "punctual-aws-"));
  // mkdtemp keeps everyone else out; as root the server runs as another user.
  await chmod(directory, 0o755);
  const port = await freePort();
  const dataDirectory = join(directory, "data");
  const settings: Environment = {
    PORT: String(port),
    PUNCTUAL_DATA_DIR: dataDirectory,
    CRON_API_KEY: "cron-api-key-of-the-examples",
    INTERNAL_JOBS_KEY: "internal-jobs-key-of-the-examples",
    ...more,
  };
  let server = await start(settings);
  const embedded = await startEmbeddedServer({ dataDirectory });
  const database = openDatabase({
    connectionString: embedded.connectionString,
    poolSize: 1,
    applicationName: "the test",
  });
  const environment = { ...settings, ...printedIn(server.printed()) };
  const url = `http://localhost:${port}`;
  return {
    url,
    environment,
    printed: () => server.printed(),
    rows: (sql) => database.execute(sql),
    async ask(method, path) {
      const headers = { authorization: `Bearer ${environment.PUNCTUAL_TOKEN}` };
      const answer = await fetch(`${url}${path}`, { method, headers });
      if (!answer.ok) throw new Error(`Expected ${method} ${path} to succeed, got ${await answer.text()}`);
      return answer.json();
    },
    async moveTime(instant) {
      const aheadMs = instant.getTime() - Date.now();
      await database.execute(
        `create or replace function punctual.now() returns timestamptz language sql volatile
         as 'select date_trunc(''milliseconds'', clock_timestamp() + interval ''${aheadMs} milliseconds'')'`,
      );
    },
    kill: () => end(server.process, "SIGKILL"),
    async startAgain() {
      server = await start(settings);
    },
    async close() {
      await end(server.process, "SIGTERM");
      await database.end();
      await embedded.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

interface Started {
  readonly process: ChildProcess;
  printed(): string;
}

async function start(settings: Environment): Promise<Started> {
  const { PATH = "", HOME = "" } = process.env;
  const server = spawn(process.execPath, ["apps/cli/src/main.ts", "start"], {
    cwd: root,
    env: { PATH, HOME, ...settings },
  });
  let printed = "";
  const told = new Promise<void>((resolve, reject) => {
    const read = (piece: Buffer): void => {
      printed += piece.toString();
      // The last that it tells.
      if (printed.includes(running) && printed.slice(printed.indexOf(running)).includes("Next")) resolve();
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("exit", () => reject(new Error(`Expected the server to start, got its end: ${printed}`)));
  });
  await told;
  return { process: server, printed: () => printed };
}

/** Nothing but what a reader copies. */
function printedIn(printed: string): Environment {
  const aws = [...printed.matchAll(/\b(AWS_[A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]);
  const token = /Token +(\S+)/.exec(printed)?.[1] ?? "";
  return { ...Object.fromEntries(aws), PUNCTUAL_TOKEN: token };
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill(signal);
  await ended;
}
