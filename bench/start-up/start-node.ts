// Starts a node as an operator does, and times it from the spawn until it is ready and has claimed.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../servers/free-port.ts";
import { claimedLine } from "./due-job.ts";

export interface StartOptions {
  readonly program: string;
  /** Holds the data directory; made by nobody yet where `isNew`. */
  readonly directory: string;
  readonly isNew: boolean;
}

export interface Started {
  readonly readyMs: number;
  /** Null where no run was due. */
  readonly claimedMs: number | null;
}

const config = fileURLToPath(new URL("./punctual.config.ts", import.meta.url));
const lookEveryMs = 3;

/** The node is stopped again. */
export async function startNode({ program, directory, isNew }: StartOptions): Promise<Started> {
  const port = await freePort();
  const begunAt = performance.now();
  const child = spawn(process.execPath, [program, "start", "--port", String(port), "--config", config], {
    cwd: directory,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, LOG_LEVEL: "error" },
  });
  const since = (): number => performance.now() - begunAt;
  const ended = once(child, "exit");
  try {
    const claimed = isNew ? null : claimOf(child).then(since);
    // Awaited once the node is ready; where it never is, that is the failure to tell.
    claimed?.catch(() => undefined);
    await ready(child, port);
    const readyMs = since();
    return { readyMs, claimedMs: await claimed };
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

async function claimOf({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) throw new Error("Expected the node's output to be read, got none.");
  for await (const line of createInterface({ input: stdout })) {
    if (line !== claimedLine) continue;
    stdout.resume();
    return;
  }
  throw new Error("Expected the node to claim the run that was due, got its end.");
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  while ((await statusOf(port)) !== 200) {
    if (child.exitCode !== null) throw new Error(`Expected the node to start, got exit ${child.exitCode}.`);
    await pause(lookEveryMs);
  }
}

/** Null while nobody listens. */
const statusOf = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    get({ host: "127.0.0.1", port, path: "/readyz", agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? null);
    }).once("error", () => resolve(null));
  });
