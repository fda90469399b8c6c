// `punctual schedule next`: when a schedule fires next.
import type { Command } from "commander";
import { z } from "zod";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { readCount } from "../../option.ts";
import { distance, shownInstant } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { table } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";
import { readScheduleName, schedulePath } from "./schedule-path.ts";

const nextShape = z.object({ next: z.array(z.iso.datetime()) });

export function addNextOccurrences(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "next <name>",
    summary: "Show when a schedule fires next",
    example: "punctual schedule next fintrak-daily-snapshots --count 3",
  })
    .option("--count <number>", "so many fires, 1 to 100", readCount(1, 100), 10)
    .action(async (name: string, options: ServerOptions & { readonly count: number }) => {
      const named = readScheduleName(name);
      const client = await connect(surroundings, options);
      const answer = await client.call(
        { method: "GET", path: `${schedulePath(named)}/next`, query: { count: options.count } },
        nextShape,
      );
      const now = surroundings.now();
      const times = answer.next.map((text) => new Date(text));
      const rows = times.map((at) => [shownInstant(at), distance(at, now)]);
      print(surroundings, options, {
        value: answer,
        text: (style) =>
          rows.length === 0
            ? "It does not fire: paused, or completed.\n"
            : table(style, ["NEXT (UTC)", ""], rows),
      });
    });
}
