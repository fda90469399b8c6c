// `punctual run ls`: the runs, newest scheduled time first.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { pageEnd, withPage, type PageOptions } from "../../client/page.ts";
import { pageOf } from "../../client/shapes/page.ts";
import { runShape, type RunAnswer } from "../../client/shapes/run.ts";
import { readInstant } from "../../option.ts";
import { shownText } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { stateIn, type Style } from "../../output/style.ts";
import { table } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";
import { shownTally } from "./show-run.ts";

interface Options extends ServerOptions, PageOptions {
  readonly schedule?: string;
  readonly job?: string;
  readonly state?: string;
  readonly from?: Date;
  readonly to?: Date;
}

export function addListRuns(parent: Command, surroundings: Surroundings): void {
  const command = addClientCommand(parent, {
    usage: "ls",
    summary: "List runs",
    example: "punctual run ls --state dead,partial",
  });
  withPage(command)
    .option("--schedule <group/name>", "of one schedule")
    .option("--job <name>", "of one job")
    .option("--state <states>", "one or several, comma separated")
    .option("--from <instant>", "scheduled at or after", readInstant)
    .option("--to <instant>", "scheduled before", readInstant)
    .action(async (options: Options) => {
      const client = await connect(surroundings, options);
      const { schedule, job, state, from, to, limit, cursor } = options;
      const query = { schedule, job, state, from: from?.toISOString(), to: to?.toISOString(), limit, cursor };
      const page = await client.call({ method: "GET", path: "/runs", query }, pageOf(runShape));
      print(surroundings, options, {
        value: page,
        text: (style) => `${rows(page.items, style)}${pageEnd(style, page, "No runs.")}`,
      });
    });
}

function rows(runs: readonly RunAnswer[], style: Style): string {
  if (runs.length === 0) return "";
  return table(
    style,
    ["RUN", "SCHEDULE OR JOB", "SCHEDULED AT", "STATE", "ATTEMPTS", "TALLY"],
    runs.map((run) => [
      run.id,
      run.schedule ?? run.job ?? "–",
      shownText(run.scheduledAt),
      stateIn(style, run.state),
      String(run.attemptCount),
      run.tally === null ? "" : shownTally(run.tally),
    ]),
  );
}
