// `punctual dlq ls`: the dead letters, newest first.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { pageEnd, withPage, type PageOptions } from "../../client/page.ts";
import { deadLetterShape, type DeadLetterAnswer } from "../../client/shapes/dead-letter.ts";
import { pageOf } from "../../client/shapes/page.ts";
import { shownText } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { printable } from "../../output/printable.ts";
import type { Style } from "../../output/style.ts";
import { table } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";

export function addListDeadLetters(parent: Command, surroundings: Surroundings): void {
  const command = addClientCommand(parent, {
    usage: "ls",
    summary: "List dead letters",
    example: "punctual dlq ls --schedule default/fintrak-daily-snapshots",
  });
  withPage(command)
    .option("--schedule <group/name>", "of one schedule")
    .action(async (options: ServerOptions & PageOptions & { readonly schedule?: string }) => {
      const client = await connect(surroundings, options);
      const { schedule, limit, cursor } = options;
      const page = await client.call(
        { method: "GET", path: "/dead-letters", query: { schedule, limit, cursor } },
        pageOf(deadLetterShape),
      );
      print(surroundings, options, {
        value: page,
        text: (style) => `${rows(page.items, style)}${pageEnd(style, page, "No dead letters.")}`,
      });
    });
}

function rows(letters: readonly DeadLetterAnswer[], style: Style): string {
  if (letters.length === 0) return "";
  return table(
    style,
    ["DEAD LETTER", "SCHEDULE", "CREATED", "REASON", "ERROR"],
    letters.map(({ id, schedule, createdAt, reason, error }) => [
      id,
      schedule ?? "–",
      shownText(createdAt),
      printable(reason),
      printable(error ?? ""),
    ]),
  );
}
