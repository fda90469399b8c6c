// `punctual start` as people run it: a process of its own, which can be stopped and started again.
import { startEmbeddedServer } from "@punctual/database";
import { startReceiver } from "@punctual/testing";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asking, type Ask } from "./ask.ts";
import { builtConsole } from "./built-console.ts";
import { textOf } from "./text-of.ts";

export interface PunctualProcess {
  readonly url: string;
  /** As an admin. */
  readonly ask: Ask;
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
  /** Default: an embedded database of its own. */
  readonly databaseUrl?: string;
}

const root = join(import.meta.dirname, "../../../..");
const program = join(root, "apps/cli/src/main.ts");

export async function startPunctual(options: ProcessOptions = {}): Promise<PunctualProcess> {
  await builtConsole();
  const place = await makePlace(options);
  let server = await start(place);
  const dataDirectory = place.environment.PUNCTUAL_DATA_DIR;
  // Held, so that the database outlives a start that was stopped.
  const embedded = options.databaseUrl === undefined ? await startEmbeddedServer({ dataDirectory }) : null;
  const url = `http://127.0.0.1:${place.environment.PORT}`;
  const secret = async (name: string): Promise<string> =>
    textOf(JSON.parse(await readFile(place.secrets, "utf8")), name);
  return {
    url,
    ask: asking(url, await secret("PUNCTUAL_ADMIN_TOKEN")),
    secret,
    stop: () => end(server),
    async startAgain() {
      server = await start(place);
    },
    async close() {
      await end(server);
      await embedded?.stop();
      await rm(place.directory, { recursive: true, force: true });
    },
  };
}

interface Place {
  /** Its own. */
  readonly directory: string;
  readonly cwd: string;
  /** Where the secrets of development are kept. */
  readonly secrets: string;
  readonly environment: Readonly<Record<"PORT" | "PUNCTUAL_DATA_DIR", string>> & {
    readonly DATABASE_URL?: string;
  };
}

async function makePlace({ ships = false, databaseUrl }: ProcessOptions): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), "punctual-console-"));
  // mkdtemp keeps everyone else out; as root the server runs as another user.
  await chmod(directory, 0o755);
  const cwd = ships ? root : directory;
  const data = join(directory, "data");
  return {
    directory,
    cwd,
    // Without a database of its own to keep them beside, they are where it was started.
    secrets: join(databaseUrl === undefined ? data : join(cwd, ".punctual"), "development-secrets.json"),
    environment: {
      PORT: String(await freePort()),
      PUNCTUAL_DATA_DIR: data,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
  };
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
