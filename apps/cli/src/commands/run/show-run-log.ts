// `punctual run logs`: what a run's job has logged.
import type { Command } from "commander";
import { pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { runDetailShape, type RunDetailAnswer } from "../../client/shapes.ts";
import { shownText } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { printable } from "../../output/printable.ts";
import type { Style } from "../../output/style.ts";
import type { Surroundings } from "../../terminal.ts";

export function addShowRunLog(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "logs <id>",
    summary: "Show what a run has logged",
    example: "punctual run logs 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  }).action(async (id: string, options: ServerOptions) => {
    const client = await connect(surroundings, options);
    const { log } = await client.call({ method: "GET", path: pathOf("runs", id) }, runDetailShape);
    print(surroundings, options, {
      value: log,
      text: (style) => (log.length === 0 ? "It has logged nothing.\n" : lines(log, style)),
    });
  });
}

const lines = (log: RunDetailAnswer["log"], style: Style): string =>
  log
    .map(
      ({ at, level, message }) =>
        `${style.faint(shownText(at))} ${inColour(level, style)} ${printable(message)}\n`,
    )
    .join("");

function inColour(level: string, style: Style): string {
  const word = level.padEnd(5);
  if (level === "error") return style.bad(word);
  return level === "warn" ? style.warning(word) : word;
}
