// A server in a process of its own, awaited until it answers, and never left behind.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "./account.ts";

export interface ServerCommand {
  readonly file: string;
  readonly parameters: readonly string[];
  readonly directory: string;
  readonly account: Account | null;
  /** Ends the process at once; what it would still write is thrown away anyway. */
  readonly stopSignal: NodeJS.Signals;
  /** Throws while it does not answer. */
  readonly ask: () => Promise<unknown>;
}

const patienceMs = 30_000;
const pauseMs = 20;

/** Throws, with what the server has said, when it does not answer. */
export async function startProcess(command: ServerCommand): Promise<() => Promise<void>> {
  const child = spawn(command.file, command.parameters, {
    cwd: command.directory,
    stdio: ["ignore", "pipe", "pipe"],
    // Ctrl-C in the terminal is for us, who have a round to end first.
    detached: true,
    ...command.account,
  });
  const said = gather(child);
  const kill = (): void => void child.kill(command.stopSignal);
  process.once("exit", kill);
  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    kill();
    await once(child, "exit");
  };
  try {
    await answer(command, child);
    return stop;
  } catch (cause) {
    await stop();
    throw new Error(`Expected ${command.file} to answer, got silence:\n${said()}`, { cause });
  }
}

async function answer({ ask, file }: ServerCommand, child: ChildProcess): Promise<void> {
  const until = performance.now() + patienceMs;
  let failure: unknown = new Error(`${file} ended at once.`);
  while (child.exitCode === null && child.pid !== undefined && performance.now() < until) {
    try {
      await ask();
      return;
    } catch (error) {
      failure = error;
      await pause(pauseMs);
    }
  }
  throw failure;
}

const mostKept = 8_000;

function gather(child: ChildProcess): () => string {
  let text = "";
  const keep = (chunk: unknown): void => void (text = `${text}${String(chunk)}`.slice(-mostKept));
  child.on("error", (error) => keep(error.message));
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return () => text;
}
