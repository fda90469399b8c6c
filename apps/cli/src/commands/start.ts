// `punctual start`: runs a node until it is asked to stop.
import type { Command } from "commander";
import { addCommand } from "../command.ts";
import type { StartOptions } from "../start/start-node.ts";
import { startServerAhead, stopServerAhead } from "../start/server-ahead.ts";
import type { Surroundings } from "../terminal.ts";

export function addStart(program: Command, surroundings: Surroundings): void {
  const command = addCommand(program, {
    usage: "start",
    summary: "Start Punctual",
    example: "punctual start --port 4000",
  });
  withStartOptions(command).action((options: StartOptions) => start(surroundings, options));
}

async function start(surroundings: Surroundings, options: StartOptions): Promise<void> {
  const stop = surroundings.stopRequested();
  const ahead = await startServerAhead(surroundings);
  try {
    // Loaded here: the server comes up meanwhile, and no other command waits for the engine and the doors to load.
    const { startNode } = await import("../start/start-node.ts");
    await startNode(surroundings, { options, stop, ahead });
  } finally {
    await stopServerAhead(ahead);
  }
}

export const withStartOptions = (command: Command): Command =>
  command
    .option("--port <number>", "instead of PORT")
    .option("--host <address>", "instead of HOST")
    .option("--config <file>", "instead of punctual.config.ts")
    .option("--no-migrate", "end with 4 when the database lacks a migration, instead of applying it");

/** The words that give these options again. */
export const startFlags = ({ port, host, config, migrate, json }: StartOptions): string[] => [
  ...named("--port", port),
  ...named("--host", host),
  ...named("--config", config),
  ...(migrate ? [] : ["--no-migrate"]),
  ...(json === true ? ["--json"] : []),
];

const named = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : [name, value];
