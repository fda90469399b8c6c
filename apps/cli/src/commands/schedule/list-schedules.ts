// `punctual schedule ls`: the schedules, with when each fires next.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { pageEnd, withPage, type PageOptions } from "../../client/page.ts";
import { pageOf } from "../../client/shapes/page.ts";
import { scheduleShape, type ScheduleAnswer } from "../../client/shapes/schedule.ts";
import { shownText } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { stateIn, type Style } from "../../output/style.ts";
import { table } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";
import { shownName } from "./schedule-path.ts";
import { shownTarget } from "./show-schedule.ts";

interface Options extends ServerOptions, PageOptions {
  readonly group?: string;
  readonly state?: string;
  readonly search?: string;
  readonly sort?: string;
}

export function addListSchedules(parent: Command, surroundings: Surroundings): void {
  const command = addClientCommand(parent, {
    usage: "ls",
    summary: "List schedules",
    example: "punctual schedule ls --state paused",
  });
  withPage(command)
    .option("--group <name>", "of one schedule group")
    .option("--state <state>", "enabled, paused or completed")
    .option("--search <text>", "with this in the name or the description")
    .option("--sort <order>", "name, or nextAt: the soonest first")
    .action(async (options: Options) => {
      const client = await connect(surroundings, options);
      const { group, state, search, sort, limit, cursor } = options;
      const query = { group, state, search, sort, limit, cursor };
      const page = await client.call({ method: "GET", path: "/schedules", query }, pageOf(scheduleShape));
      print(surroundings, options, {
        value: page,
        text: (style) => `${rows(page.items, style)}${pageEnd(style, page, "No schedules.")}`,
      });
    });
}

function rows(schedules: readonly ScheduleAnswer[], style: Style): string {
  if (schedules.length === 0) return "";
  return table(
    style,
    ["SCHEDULE", "EXPRESSION", "TIME ZONE", "STATE", "NEXT", "TARGET"],
    schedules.map((schedule) => [
      shownName(schedule),
      schedule.expression,
      schedule.timezone,
      stateIn(style, schedule.state),
      shownText(schedule.nextAt),
      shownTarget(schedule.target),
    ]),
  );
}
