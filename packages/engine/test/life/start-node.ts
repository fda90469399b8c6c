// Starts a node in a process of its own, hears what it says, and tells it what to do.
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { NodeSettings } from "./node-process.ts";

export interface Said {
  readonly event: "ready" | "fault" | "item" | "health";
  readonly nodeId?: string;
  readonly item?: number;
  readonly ready?: boolean;
}

export interface LifeNode {
  /** Resolves with the given utterance of that kind, the first if not told otherwise; rejects when the process ends without it. */
  said(event: Said["event"], count?: number): Promise<Said>;
  heard(event: Said["event"]): readonly Said[];
  order(line: `stop ${number}` | "health"): void;
  signal(signal: NodeJS.Signals): void;
  readonly isAlive: boolean;
  /** Its warnings and errors so far. */
  readonly complaints: string;
  /** The signal that ended the process, or its exit code. */
  readonly ended: Promise<NodeJS.Signals | number>;
}

export function startNode(settings: NodeSettings): LifeNode {
  const program = new URL("./node-process.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [program, JSON.stringify(settings)], {
    stdio: ["pipe", "pipe", "pipe"],
    // Dozens of processes compile the same files: it halves what a start costs.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "punctual-compile-cache") },
  });
  const all: Said[] = [];
  const complaints: string[] = [];
  let listeners: (() => void)[] = [];
  let isAlive = true;
  const tellAll = (): void => listeners.forEach((listener) => listener());
  createInterface({ input: child.stdout }).on("line", (line) => {
    all.push(saidIn(line));
    tellAll();
  });
  child.stderr.on("data", (piece: Buffer) => complaints.push(piece.toString()));
  // A process that was just killed does not read its orders any more.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<NodeJS.Signals | number>((resolve) => {
    child.once("close", (code, signal) => {
      isAlive = false;
      resolve(signal ?? code ?? -1);
      tellAll();
    });
  });
  const heard = (event: Said["event"]): readonly Said[] => all.filter((one) => one.event === event);
  return {
    heard,
    said: (event, count = 1) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = heard(event)[count - 1];
          if (found !== undefined) resolve(found);
          else if (!isAlive)
            reject(new Error(`Expected the node to say ${event}, got its end:\n${complaints.join("")}`));
          else return;
          listeners = listeners.filter((listener) => listener !== look);
        };
        listeners.push(look);
        look();
      }),
    order: (line) => void child.stdin.write(`${line}\n`),
    signal: (signal) => void child.kill(signal),
    get complaints() {
      return complaints.join("");
    },
    get isAlive() {
      return isAlive;
    },
    ended,
  };
}

/** Guarantee: node-process.ts writes the lines. */
const saidIn = (line: string): Said => JSON.parse(line);
