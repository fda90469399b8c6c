// `punctual dev`: the same as start, begun again whenever a file that it uses changes.
import type { Command } from "commander";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { addCommand } from "../command.ts";
import { CommandFailure } from "../failure.ts";
import type { Surroundings } from "../terminal.ts";
import type { StartOptions } from "../start/start-node.ts";
import { startFlags, withStartOptions } from "./start.ts";

export function addDev(program: Command, surroundings: Surroundings): void {
  const command = addCommand(program, {
    usage: "dev",
    summary: "Start Punctual, and start it again when a file changes",
    example: "punctual dev --port 4000",
  });
  withStartOptions(command).action((options: StartOptions) => watch(surroundings, options));
}

async function watch({ stopRequested, directory }: Surroundings, options: StartOptions): Promise<void> {
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  // Node's own watcher follows every module that was imported, punctual.config.ts and the workloads among them.
  const words = ["--watch", "--watch-preserve-output", main, "start", ...startFlags(options)];
  const child = spawn(process.execPath, words, { cwd: directory, stdio: "inherit" });
  stopRequested().addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
  const [code] = await once(child, "exit");
  if (typeof code === "number" && code !== 0)
    throw new CommandFailure(`Expected the watcher to end with 0, got ${code}.`);
}
