// `punctual dlq show`: one dead letter.
import type { Command } from "commander";
import { pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { deadLetterDetailShape } from "../../client/shapes/dead-letter.ts";
import { shownText } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { printable } from "../../output/printable.ts";
import { facts } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";

export function addShowDeadLetter(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "show <id>",
    summary: "Show a dead letter",
    example: "punctual dlq show 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  }).action(async (id: string, options: ServerOptions) => {
    const client = await connect(surroundings, options);
    const letter = await client.call(
      { method: "GET", path: pathOf("dead-letters", id) },
      deadLetterDetailShape,
    );
    print(surroundings, options, {
      value: letter,
      text: (style) =>
        facts(style, [
          ["dead letter", style.strong(letter.id)],
          ["run", letter.runId],
          ["schedule", letter.schedule ?? "–"],
          ["reason", printable(letter.reason)],
          ["error", printable(letter.error ?? "–")],
          ["created", shownText(letter.createdAt)],
          ["redriven", shownText(letter.redrivenAt)],
          ["attempts", String(letter.attempts ?? "–")],
          ["its run now", letter.run?.state ?? "–"],
          ["input", printable(letter.input ?? "–")],
        ]),
    });
  });
}
