// `punctual secret set`: makes a connection or gives it a new secret, which is read from standard input.
import type { Command } from "commander";
import { pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { connectionShape } from "../../client/shapes/connection.ts";
import { usageFailure } from "../../failure.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";

interface SetOptions extends ServerOptions {
  readonly kind: string;
  readonly header?: string;
  readonly username?: string;
  readonly tokenUrl?: string;
  readonly clientId?: string;
}

/** What a secret is called in a connection of each kind. */
const secretFields: Readonly<Record<string, string>> = {
  "api-key": "value",
  basic: "password",
  bearer: "token",
  "oauth-client-credentials": "clientSecret",
  signing: "secret",
};

export function addSetSecret(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "set <name>",
    summary:
      "Keep a connection's credential; the secret is read from standard input, never from the command line",
    example: "punctual secret set billing --kind api-key --header x-api-key < key.txt",
  })
    .option("--kind <kind>", Object.keys(secretFields).join(", "), "bearer")
    .option("--header <name>", "of an api-key")
    .option("--username <name>", "of basic")
    .option("--token-url <url>", "of oauth-client-credentials")
    .option("--client-id <id>", "of oauth-client-credentials")
    .action(async (name: string, options: SetOptions) => {
      const body = await definition(options, surroundings);
      const client = await connect(surroundings, options);
      const kept = await client.call(
        { method: "PUT", path: pathOf("connections", name), body },
        connectionShape,
      );
      print(surroundings, options, { value: kept, text: () => `Kept ${name} (${kept.kind}).\n` });
    });
}

async function definition(
  { kind, header, username, tokenUrl, clientId }: SetOptions,
  { terminal }: Surroundings,
): Promise<object> {
  const field = secretFields[kind];
  if (field === undefined)
    throw usageFailure(
      `Expected --kind to be one of ${Object.keys(secretFields).join(", ")}, got "${kind}".`,
    );
  const secret = (await terminal.readInput()).replace(/\r?\n$/, "");
  if (secret === "") throw usageFailure("Expected the secret on standard input, got nothing.");
  return { kind, header, username, tokenUrl, clientId, [field]: secret };
}
