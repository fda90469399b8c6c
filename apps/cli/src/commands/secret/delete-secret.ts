// `punctual secret rm`: forgets a connection with its credential.
import type { Command } from "commander";
import { noAnswer, pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";

export function addDeleteSecret(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "rm <name>",
    summary: "Forget a connection with its credential; one that a schedule needs stays",
    example: "punctual secret rm billing",
  }).action(async (name: string, options: ServerOptions) => {
    const client = await connect(surroundings, options);
    await client.call({ method: "DELETE", path: pathOf("connections", name) }, noAnswer);
    print(surroundings, options, { value: { deleted: name }, text: () => `Deleted ${name}.\n` });
  });
}
