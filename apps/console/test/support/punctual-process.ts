// `punctual start` as people run it: a process on an embedded database, which can be stopped and started again.
import { startEmbeddedServer } from "@punctual/database";
import { startReceiver } from "@punctual/testing";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtConsole } from "./built-console.ts";
import { textOf } from "./text-of.ts";

export interface PunctualProcess {
  readonly url: string;
  /** That was made for development, such as `JWT_SECRET`. */
  secret(name: string): Promise<string>;
  /** As Ctrl-C does. */
  stop(): Promise<void>;
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

export interface ProcessOptions {
  /** The configuration that ships, with its workloads and their sample data; otherwise there is none. Default false. */
  readonly ships?: boolean;
}

const root = join(import.meta.dirname, "../../../..");
const program = join(root, "apps/cli/src/main.ts");

export async function startPunctual({ ships = false }: ProcessOptions = {}): Promise<PunctualProcess> {
  await builtConsole();
  const directory = await mkdtemp(join(tmpdir(), "punctual-console-"));
  // mkdtemp keeps everyone else out; as root the server runs as another user.
  await chmod(directory, 0o755);
  const environment = { PORT: String(await freePort()), PUNCTUAL_DATA_DIR: join(directory, "data") };
  const place = { cwd: ships ? root : directory, environment };
  let server = await start(place);
  // Held, so that the database outlives a start that was stopped.
  const database = await startEmbeddedServer({ dataDirectory: environment.PUNCTUAL_DATA_DIR });
  return {
    url: `http://127.0.0.1:${environment.PORT}`,
    async secret(name) {
      const file = join(environment.PUNCTUAL_DATA_DIR, "development-secrets.json");
      return textOf(JSON.parse(await readFile(file, "utf8")), name);
    },
    stop: () => end(server),
    async startAgain() {
      server = await start(place);
    },
    async close() {
      await end(server);
      await database.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

interface Place {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}

async function start({ cwd, environment }: Place): Promise<ChildProcess> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [program, "start"], { cwd, env: { PATH, HOME, ...environment } });
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    const read = (piece: Buffer): void => {
      printed += piece.toString();
      if (printed.includes("Punctual is running")) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", () => reject(new Error(`Expected Punctual to start, got its end: ${printed}`)));
  });
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function freePort(): Promise<number> {
  const receiver = await startReceiver();
  await receiver.close();
  return receiver.port;
}
