// Finds the server that a client command means, and the token for it.
import type { Command } from "commander";
import { readClientSettings } from "../config/configuration.ts";
import { developmentSecretsFile, readDevelopmentSecrets } from "../config/development-secrets.ts";
import { webAddress } from "../config/kind.ts";
import { isLoopback } from "../config/loopback.ts";
import type { Settings } from "../config/settings.ts";
import { usageFailure } from "../failure.ts";
import type { Surroundings } from "../terminal.ts";
import { addCommand, type CommandFacts, type CommonOptions } from "../command.ts";
import { clientOf, type Client } from "./client.ts";

export interface ServerOptions extends CommonOptions {
  readonly url?: string;
  readonly token?: string;
  readonly region?: string | null;
}

/** A command that asks a server, of the region that it names. */
export const addClientCommand = (parent: Command, facts: CommandFacts): Command =>
  addServerCommand(parent, facts).option("--region <region>", "what is asked there (else the home region)");

/** One that asks a server at home alone. */
export const addServerCommand = (parent: Command, facts: CommandFacts): Command =>
  addCommand(parent, facts)
    .option("--url <address>", "the server (else PUNCTUAL_URL, PUNCTUAL_PUBLIC_URL, http://localhost:PORT)")
    .option(
      "--token <token>",
      "credential (else PUNCTUAL_TOKEN, PUNCTUAL_ADMIN_TOKEN, in development the generated one)",
    );

export async function connect(
  surroundings: Surroundings,
  { url, token, region = null }: ServerOptions,
): Promise<Client> {
  const settings = readClientSettings(surroundings);
  const address = url === undefined ? settings.clientUrl : webAddress.parse(url);
  if (address === null) throw usageFailure(`Expected --url to be ${webAddress.expected}, got "${url}".`);
  return clientOf({
    url: address,
    region,
    token:
      token ??
      settings.clientToken ??
      settings.adminTokens[0] ??
      (await generatedToken(settings, address, surroundings)),
  });
}

/** The token generated for development never leaves this machine. */
async function generatedToken(
  settings: Settings,
  address: string,
  { directory }: Surroundings,
): Promise<string | null> {
  if (!isLoopback(new URL(address).hostname)) return null;
  const secrets = await readDevelopmentSecrets(developmentSecretsFile(settings, directory));
  return secrets?.PUNCTUAL_ADMIN_TOKEN ?? null;
}
