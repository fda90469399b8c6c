// `punctual run …`.
import type { Command } from "commander";
import { addFamily } from "../../command.ts";
import type { Surroundings } from "../../terminal.ts";
import { addCancelRun, addRetryRun } from "./change-run.ts";
import { addListRuns } from "./list-runs.ts";
import { addShowRun } from "./show-run.ts";
import { addShowRunLog } from "./show-run-log.ts";

const verbs = [addListRuns, addShowRun, addShowRunLog, addCancelRun, addRetryRun];

export function addRunCommands(program: Command, surroundings: Surroundings): void {
  const family = addFamily(program, {
    usage: "run",
    summary: "See runs, cancel and retry them",
    example: "punctual run ls --state dead",
  });
  for (const add of verbs) add(family, surroundings);
}
