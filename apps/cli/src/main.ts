// The binary: hands the process's words, streams and signals to the program, and its exit code back.
import { constants } from "node:os";
import { text } from "node:stream/consumers";
import type { WriteStream } from "node:tty";
import { processEnvironment } from "./environment.ts";
import { loadProgram } from "./image/load-program.ts";
import type { Output, Surroundings } from "./terminal.ts";

/** A terminal's Ctrl-C reaches us directly and again from npm and the launcher; within this time it is the same wish. */
const sameWishMs = 1_000;
/** What still holds the process this long after its command ended is given up. */
const lingeringMs = 2_000;

const surroundings: Surroundings = {
  terminal: {
    out: outputTo(process.stdout),
    err: outputTo(process.stderr),
    readInput: () => text(process.stdin),
  },
  directory: process.cwd(),
  environment: processEnvironment(),
  now: () => new Date(),
  stopRequested,
};

const { runProgram } = await loadProgram(surroundings.environment);
process.exitCode = await runProgram(process.argv.slice(2), surroundings);
setTimeout(() => process.exit(), lingeringMs).unref();

function outputTo(stream: WriteStream): Output {
  // Whoever read us has gone (`punctual run ls | head`): that is no failure of ours.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return { write: (chunk) => void stream.write(chunk), isTerminal: stream.isTTY === true };
}

function stopRequested(): AbortSignal {
  const stop = new AbortController();
  let askedAt: number | null = null;
  const ask = (signal: NodeJS.Signals): void => {
    // The second Ctrl-C: whoever asked twice does not want to wait.
    if (askedAt !== null && performance.now() - askedAt > sameWishMs)
      process.exit(128 + constants.signals[signal]);
    askedAt ??= performance.now();
    stop.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
  return stop.signal;
}
