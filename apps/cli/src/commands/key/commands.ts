// `punctual key …`.
import type { Command } from "commander";
import { addFamily } from "../../command.ts";
import type { Surroundings } from "../../terminal.ts";
import { addCreateKey } from "./create-key.ts";
import { addListKeys } from "./list-keys.ts";
import { addRevokeKey } from "./revoke-key.ts";

export function addKeyCommands(program: Command, surroundings: Surroundings): void {
  const family = addFamily(program, {
    usage: "key",
    summary: "Make, list and revoke access keys",
    example: "punctual key create deploys --role operator",
  });
  for (const add of [addCreateKey, addListKeys, addRevokeKey]) add(family, surroundings);
}
