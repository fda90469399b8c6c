// Runs a command to its end: its streams are ours, signals reach it once, its exit code is the answer.
import { spawn } from "node:child_process";
import { constants } from "node:os";

/** npm passes on what the launcher has already had from elsewhere; within this time it is the same wish. */
const sameWishMs = 500;
const lookForParentMs = 250;

/** Answers the exit code; 128 and the signal's number when a signal ended it. */
export function runToEnd(command, args, { cwd, env }) {
  const child = spawn(command, args, { cwd, env, stdio: "inherit" });
  const stopForwarding = forwardSignals(child);
  const parentWatch = watchParent(child);
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      stopForwarding();
      clearInterval(parentWatch);
      reject(new Error(`Expected ${command} to start, got: ${error.message}.`, { cause: error }));
    });
    child.once("exit", (code, signal) => {
      stopForwarding();
      clearInterval(parentWatch);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

function forwardSignals(child) {
  const sentAt = new Map();
  const forward = (signal) => {
    // Ctrl-C in a terminal goes to the whole group, so the child has it already.
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    const now = performance.now();
    if (now - (sentAt.get(signal) ?? -Infinity) < sameWishMs) return;
    sentAt.set(signal, now);
    child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

/** A killed npm takes its shell along but not us, and a server that nobody holds would keep the port. */
function watchParent(child) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  return setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, lookForParentMs).unref();
}
