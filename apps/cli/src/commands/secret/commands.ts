// `punctual secret …`: the credentials that targets ask for, kept as connections.
import type { Command } from "commander";
import { addFamily } from "../../command.ts";
import type { Surroundings } from "../../terminal.ts";
import { addDeleteSecret } from "./delete-secret.ts";
import { addListSecrets } from "./list-secrets.ts";
import { addSetSecret } from "./set-secret.ts";

export function addSecretCommands(program: Command, surroundings: Surroundings): void {
  const family = addFamily(program, {
    usage: "secret",
    summary: "Keep, list and delete the credentials of connections",
    example: "punctual secret set billing --kind bearer < token.txt",
  });
  for (const add of [addSetSecret, addListSecrets, addDeleteSecret]) add(family, surroundings);
}
