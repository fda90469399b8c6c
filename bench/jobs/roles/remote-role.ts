// The scenario's end of a role's process: calls go there as messages, and their answers come back.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Opening } from "../peer.ts";

export interface Command {
  readonly id: number;
  readonly name: string;
  readonly parameters: readonly unknown[];
}

export interface Answer {
  readonly id: number;
  readonly value: unknown;
  readonly error: string | null;
}

export interface Remote {
  close(): Promise<void>;
}

/** Makes what the contestant needs in its database; adds jobs; works on them. */
export type RoleName = "preparer" | "producer" | "worker";

/** @param peerFile the module that exports the `peer`. */
export async function openRole<Role>(
  role: RoleName,
  peerFile: string,
  opening: Opening,
): Promise<Role & Remote> {
  const child = fork(new URL("./host.ts", import.meta.url), [peerFile, role], {
    serialization: "advanced",
    execArgv: profiling(`${role}-${peerFile.replace(/^.*\//u, "").replace(/\.ts$/u, "")}`),
  });
  const call = caller(child);
  const close = async (): Promise<void> => {
    const gone = once(child, "exit");
    const kill = (): void => void child.kill("SIGKILL");
    const slow = setTimeout(kill, closingMs);
    await call("close", []).catch(() => undefined);
    const stuck = setTimeout(kill, leavingMs);
    if (child.connected) child.disconnect();
    await gone;
    clearTimeout(slow);
    clearTimeout(stuck);
  };
  await call("open", [opening]).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw error;
  });
  return asRole<Role & Remote>((name, parameters) => (name === "close" ? close() : call(name, parameters)));
}

/** Some contestants wait long for nothing when they close, and leave a timer or a connection open afterwards. */
const closingMs = 5000;
const leavingMs = 500;

type Call = (name: string, parameters: readonly unknown[]) => Promise<unknown>;

/** `BENCH_PROFILE=<folder>`: a CPU profile of every role's process. */
const profiling = (name: string): string[] =>
  process.env.BENCH_PROFILE === undefined
    ? []
    : ["--cpu-prof", `--cpu-prof-dir=${process.env.BENCH_PROFILE}`, `--cpu-prof-name=${name}.cpuprofile`];

function caller(child: ChildProcess): Call {
  const open = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  child.on("message", ({ id, value, error }: Answer) => {
    const waiting = open.get(id);
    open.delete(id);
    if (error === null) waiting?.resolve(value);
    else waiting?.reject(new Error(error));
  });
  child.once("exit", (code, signal) => {
    for (const { reject } of open.values())
      reject(
        new Error(`Expected an answer of ${child.spawnargs.slice(1).join(" ")}, got ${code ?? signal}.`),
      );
  });
  return (name, parameters) => {
    const waiting = Promise.withResolvers<unknown>();
    const id = ++lastId;
    open.set(id, waiting);
    child.send({ id, name, parameters } satisfies Command);
    return waiting.promise;
  };
}

/** Guarantee: the host has a function for every member of the role, and all of them answer promises. */
function asRole<Role>(call: Call): Role {
  const target: object = {};
  return new Proxy(target, {
    // Awaited, a role must not look like a promise.
    get: (_, name) =>
      name === "then"
        ? undefined
        : (...parameters: unknown[]): Promise<unknown> => call(String(name), parameters),
  }) as Role;
}
