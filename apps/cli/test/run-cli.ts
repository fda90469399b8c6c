// Runs a command in this process and keeps what it prints.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "../src/program.ts";
import type { Output } from "../src/terminal.ts";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly terminal?: boolean;
  readonly stop?: AbortSignal;
  /** Called with what it writes to standard error, as it comes. */
  readonly onError?: (text: string) => void;
}

export const fixedNow = new Date("2026-11-25T12:00:00Z");

export async function runCli(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const [out, err] = [
    recorder(options.terminal ?? false),
    recorder(options.terminal ?? false, options.onError),
  ];
  const code = await runProgram(words, {
    terminal: { out, err, readInput: async () => options.input ?? "" },
    directory: options.directory ?? tmpdir(),
    environment: options.environment ?? {},
    now: () => fixedNow,
    stopRequested: () => options.stop ?? new AbortController().signal,
  });
  return { code, out: out.text(), err: err.text() };
}

function recorder(isTerminal: boolean, onText?: (text: string) => void): Output & { text(): string } {
  let written = "";
  const write = (text: string): void => {
    written += text;
    onText?.(text);
  };
  return { isTerminal, write, text: () => written };
}

/** Removed when the test ends: `await using folder = await makeFolder({ ".env": "PORT=1" })`. */
export async function makeFolder(
  files: Readonly<Record<string, string>> = {},
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "punctual-cli-"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
