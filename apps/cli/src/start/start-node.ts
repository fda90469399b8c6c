// Reads the configuration that a start was asked for with, and runs a node by it.
import { hostname } from "node:os";
import type { CommonOptions } from "../command.ts";
import { readConfiguration } from "../config/configuration.ts";
import { unsafeSettings } from "../config/refuse-unsafe.ts";
import type { Surroundings } from "../terminal.ts";
import { runNode } from "./run-node.ts";
import type { ServerAhead } from "./server-ahead.ts";

export interface StartOptions extends CommonOptions {
  readonly config?: string;
  readonly port?: string;
  readonly host?: string;
  /** False with --no-migrate. */
  readonly migrate: boolean;
}

interface Asked {
  readonly options: StartOptions;
  readonly stop: AbortSignal;
  readonly ahead: ServerAhead | null;
}

export async function startNode(surroundings: Surroundings, { options, stop, ahead }: Asked): Promise<void> {
  const { config, port, host, migrate, json } = options;
  const flags = { PORT: port, HOST: host };
  const configuration = await readConfiguration(surroundings, { config, flags, check: unsafeSettings });
  const name = `${hostname()}:${configuration.settings.port}`;
  await runNode(surroundings, { name, configuration, migrates: migrate, json: json === true, stop, ahead });
}
