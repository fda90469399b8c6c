// `punctual schedule versions` and `restore`: what a schedule said before, and says again.
import type { Command } from "commander";
import { pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { pageEnd, withPage, type PageOptions } from "../../client/page.ts";
import { pageOf } from "../../client/shapes/page.ts";
import { scheduleShape, versionShape } from "../../client/shapes/schedule.ts";
import { readCount } from "../../option.ts";
import { shownText } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { printable } from "../../output/printable.ts";
import { table } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";
import { readScheduleName, schedulePath } from "./schedule-path.ts";
import { scheduleInFull } from "./show-schedule.ts";

export function addListVersions(parent: Command, surroundings: Surroundings): void {
  const command = addClientCommand(parent, {
    usage: "versions <name>",
    summary: "List what a schedule has said, newest first",
    example: "punctual schedule versions nightly",
  });
  withPage(command).action(async (name: string, options: ServerOptions & PageOptions) => {
    const client = await connect(surroundings, options);
    const named = readScheduleName(name);
    const { limit, cursor } = options;
    const path = pathOf("schedules", named.group, named.name, "versions");
    const page = await client.call({ method: "GET", path, query: { limit, cursor } }, pageOf(versionShape));
    const rows = page.items.map(({ version, createdAt, actor, expression, timezone }) => [
      String(version),
      shownText(createdAt),
      printable(actor),
      `${expression} ${timezone}`,
    ]);
    print(surroundings, options, {
      value: page,
      text: (style) =>
        `${rows.length === 0 ? "" : table(style, ["VERSION", "SINCE", "BY", "EXPRESSION"], rows)}${pageEnd(style, page, "No versions.")}`,
    });
  });
}

export function addRestoreVersion(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "restore <name>",
    summary: "Let a schedule say again what it said in an earlier version",
    example: "punctual schedule restore nightly --version-number 3",
  })
    .requiredOption(
      "--version-number <number>",
      "the version, as `schedule versions` lists it",
      readCount(1, 999_999_999),
    )
    .action(async (name: string, options: ServerOptions & { readonly versionNumber: number }) => {
      const client = await connect(surroundings, options);
      const path = schedulePath(readScheduleName(name), ":restore");
      const body = { version: options.versionNumber };
      const schedule = await client.call({ method: "POST", path, body }, scheduleShape);
      print(surroundings, options, { value: schedule, text: (style) => scheduleInFull(schedule, style) });
    });
}
