// `punctual key revoke`: makes an access key worthless, at once and everywhere.
import type { Command } from "commander";
import { noAnswer, pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";

export function addRevokeKey(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "revoke <id>",
    summary: "Revoke an access key, at once on every node",
    example: "punctual key revoke 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  }).action(async (id: string, options: ServerOptions) => {
    const client = await connect(surroundings, options);
    await client.call({ method: "DELETE", path: pathOf("access-keys", id) }, noAnswer);
    print(surroundings, options, { value: { revoked: id }, text: () => `Revoked ${id}.\n` });
  });
}
