// `punctual dlq …`.
import type { Command } from "commander";
import { addFamily } from "../../command.ts";
import type { Surroundings } from "../../terminal.ts";
import { addDiscardDeadLetter, addRedriveDeadLetter } from "./clear-dead-letter.ts";
import { addListDeadLetters } from "./list-dead-letters.ts";
import { addShowDeadLetter } from "./show-dead-letter.ts";

const verbs = [addListDeadLetters, addShowDeadLetter, addRedriveDeadLetter, addDiscardDeadLetter];

export function addDeadLetterCommands(program: Command, surroundings: Surroundings): void {
  const family = addFamily(program, {
    usage: "dlq",
    summary: "See dead letters, redrive and discard them",
    example: "punctual dlq ls",
  });
  for (const add of verbs) add(family, surroundings);
}
