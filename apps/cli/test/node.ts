// A node of Punctual as its own process, with what it prints.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "./recording-server.ts";
import { makeFolder } from "./run-cli.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
export const twoJobs = fileURLToPath(new URL("./fixture/two-jobs.config.ts", import.meta.url));

export interface NodeOptions {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
}

export interface RunningNode {
  readonly url: string;
  readonly port: number;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves when the text has been printed; throws when the process ends before. */
  printed(text: string): Promise<void>;
  readonly exited: Promise<number | NodeJS.Signals>;
  signal(signal: NodeJS.Signals): void;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | NodeJS.Signals>;
}

export async function spawnNode({
  directory,
  environment = {},
  words = ["start", "--config", twoJobs],
}: NodeOptions): Promise<RunningNode> {
  const port = Number(environment.PORT ?? (await freePort()));
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [main, ...words], {
    cwd: directory,
    env: { PATH, HOME, PORT: String(port), ...environment },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const exited = once(child, "close").then(
    ([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? 0,
  );
  const printed = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (out.includes(text)) resolve();
      };
      child.stdout.on("data", look);
      void exited.then((code) =>
        reject(new Error(`Expected ${text}, got an end with ${code}:\n${out}\n${err}`)),
      );
      look();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    out: () => out,
    err: () => err,
    printed,
    exited,
    signal: (signal) => void child.kill(signal),
    stop: async () => {
      child.kill("SIGTERM");
      return exited;
    },
  };
}

export const running = "Punctual is running";

export async function startNode(options: NodeOptions): Promise<RunningNode> {
  const node = await spawnNode(options);
  await node.printed(running);
  return node;
}

/** PostgreSQL runs as another user where we are root, and must be able to enter. */
export async function openFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = await makeFolder(files);
  await chmod(folder.path, 0o755);
  return folder;
}
