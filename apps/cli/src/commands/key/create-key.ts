// `punctual key create`: makes an access key and shows it, this once.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { newKeyShape } from "../../client/shapes/access-key.ts";
import { readInstant } from "../../option.ts";
import { print } from "../../output/print.ts";
import { facts } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";

interface CreateOptions extends ServerOptions {
  readonly role: string;
  readonly tenant?: string;
  readonly expiresAt?: Date;
}

export function addCreateKey(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "create <name>",
    summary: "Make an access key; it is shown this once",
    example: "punctual key create deploys --role operator",
  })
    .option("--role <role>", "viewer, operator or admin", "viewer")
    .option("--tenant <name>", "of another tenant, which begins with its first key (admin token only)")
    .option("--expires-at <instant>", "good until then", readInstant)
    .action(async (name: string, options: CreateOptions) => {
      const client = await connect(surroundings, options);
      const { role, tenant, expiresAt } = options;
      const body = { name, role, tenant, expiresAt };
      const made = await client.call({ method: "POST", path: "/access-keys", body }, newKeyShape);
      print(surroundings, options, {
        value: made,
        text: (style) =>
          `${facts(style, [
            ["key", style.strong(made.key)],
            ["id", made.id],
            ["name", made.name],
            ["tenant", made.tenant],
            ["role", made.role],
          ])}\nKeep it now: it cannot be shown again. Use it as PUNCTUAL_TOKEN or --token.\n`,
      });
    });
}
