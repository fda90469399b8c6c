// `punctual start`: runs a node until it is asked to stop.
import type { Command } from "commander";
import { addCommand, type CommonOptions } from "../command.ts";
import { readConfiguration, type ConfigurationOptions } from "../config/configuration.ts";
import { unsafeSettings } from "../config/refuse-unsafe.ts";
import type { Surroundings } from "../terminal.ts";

export interface StartOptions extends CommonOptions {
  readonly config?: string;
  readonly port?: string;
  readonly host?: string;
  /** False with --no-migrate. */
  readonly migrate: boolean;
}

export function addStart(program: Command, surroundings: Surroundings): void {
  const command = addCommand(program, {
    usage: "start",
    summary: "Start Punctual",
    example: "punctual start --port 4000",
  });
  withStartOptions(command).action(async (options: StartOptions) => {
    const asked: ConfigurationOptions = {
      config: options.config,
      flags: { PORT: options.port, HOST: options.host },
      check: unsafeSettings,
    };
    const configuration = await readConfiguration(surroundings, asked);
    // Loaded here, so that no other command waits for the engine and the server to load.
    const { runNode } = await import("../start/run-node.ts");
    await runNode(surroundings, { configuration, migrates: options.migrate, json: options.json === true });
  });
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
