// `punctual dlq redrive` and `discard`: runs a dead letter's run again, or takes it off the list.
import type { Command } from "commander";
import { noAnswer, pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";
import { changeRun } from "../run/change-run.ts";

export function addRedriveDeadLetter(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "redrive <id>",
    summary: "Run the run of a dead letter again",
    example: "punctual dlq redrive 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  }).action((id: string, options: ServerOptions) =>
    changeRun(surroundings, options, pathOf("dead-letters", `${id}:redrive`)),
  );
}

export function addDiscardDeadLetter(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "discard <id>",
    summary: "Take a dead letter off the list; its run stays on record",
    example: "punctual dlq discard 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  }).action(async (id: string, options: ServerOptions) => {
    const client = await connect(surroundings, options);
    await client.call({ method: "POST", path: pathOf("dead-letters", `${id}:discard`) }, noAnswer);
    print(surroundings, options, { value: { discarded: id }, text: () => `Discarded ${id}.\n` });
  });
}
