// Makes the topology of an export: every schedule by the shortest way that AWS has for it.
import type { Source, SourceSchedule } from "../source.ts";
import type { Topology } from "../topology.ts";
import { addAlarms } from "./alarms.ts";
import { draft, type Draft } from "./draft.ts";
import { httpCallOf } from "./http-call.ts";
import { exportedInput } from "./input.ts";
import { settingNotes } from "./notes.ts";
import { addRoles, ways, type Ways } from "./roles.ts";
import { addBusSchedule, addEventSchedule, addQueueSchedule, addTimedRule, fitsRule } from "./ways.ts";

export function buildTopology(source: Source): Topology {
  const made = draft();
  const taken = ways();
  for (const schedule of source.schedules) {
    const fault = addSchedule(schedule, source, { draft: made, ways: taken });
    if (fault !== null) made.leaveOut({ schedule: `${schedule.group}/${schedule.name}`, reason: fault });
  }
  addRoles(made, taken);
  addAlarms(made, taken);
  return made.topology();
}

export interface Making {
  readonly draft: Draft;
  readonly ways: Ways;
}

/** Null, or why it is left out. */
function addSchedule(schedule: SourceSchedule, source: Source, making: Making): string | null {
  if (schedule.state === "completed") return "it is over: it fires no more";
  const notes = settingNotes(schedule);
  switch (schedule.target.kind) {
    case "queue":
      return addQueueSchedule(schedule, { ...making, notes });
    case "event-bus":
      return addBusSchedule(schedule, { ...making, notes });
    case "rule":
      return "it is the time of a rule, which AWS tools copy: aws events describe-rule, list-targets-by-rule";
    case "topic":
    case "aws":
      return "it was made by an AWS client: aws scheduler get-schedule gives it whole";
    default:
      return addHttpSchedule(schedule, source, { ...making, notes });
  }
}

interface NotedMaking extends Making {
  readonly notes: readonly string[];
}

function addHttpSchedule(schedule: SourceSchedule, source: Source, making: NotedMaking): string | null {
  const input = exportedInput(schedule);
  if ("fault" in input) return input.fault;
  const call = httpCallOf(schedule, source, making.draft);
  if ("fault" in call) return call.fault;
  const notes = [...making.notes, ...input.notes, ...call.notes];
  const add = fitsRule(schedule) && !input.usesSchedule ? addTimedRule : addEventSchedule;
  add(schedule, { ...making, notes, input: input.text, call });
  return null;
}
