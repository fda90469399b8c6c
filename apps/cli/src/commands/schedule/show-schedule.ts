// A schedule in words.
import type { ScheduleAnswer } from "../../client/shapes/schedule.ts";
import { shownText } from "../../output/instant.ts";
import { printable } from "../../output/printable.ts";
import { stateIn, type Style } from "../../output/style.ts";
import { facts } from "../../output/table.ts";
import { shownName } from "./schedule-path.ts";

export function scheduleInFull(schedule: ScheduleAnswer, style: Style): string {
  const { description, stateReason, state } = schedule;
  const why = stateReason === null ? "" : ` (${printable(stateReason)})`;
  return facts(style, [
    ["schedule", style.strong(shownName(schedule))],
    ...(description === null ? [] : [["description", printable(description)] as const]),
    ["expression", `${schedule.expression} ${schedule.timezone}`],
    ["target", shownTarget(schedule.target)],
    ["state", `${stateIn(style, state)}${why}`],
    ["next", shownText(schedule.nextAt)],
    ["overlap", schedule.overlap],
    ["catch-up", schedule.catchUp],
    ["declared in", schedule.origin === "code" ? "punctual.config.ts" : "the API"],
    ["version", String(schedule.version)],
  ]);
}

export const shownTarget = (target: ScheduleAnswer["target"]): string => printable(targetInWords(target));

function targetInWords(target: ScheduleAnswer["target"]): string {
  const { kind, job, name, method, url, queue, bus, source, detailType, topic, rule, arn } = target;
  switch (kind) {
    case "job":
      return `job ${job ?? ""}`;
    case "api-destination":
      return `API destination ${name ?? ""}`;
    case "queue":
      return `queue ${queue ?? ""}`;
    case "event-bus":
      return `event bus ${bus ?? ""}${source === undefined ? "" : `: ${detailType ?? ""} of ${source}`}`;
    case "topic":
      return `topic ${topic ?? ""}`;
    case "rule":
      return `rule ${bus ?? ""}/${rule ?? ""}`;
    case "aws":
      return `${arn ?? ""} (kept, cannot be called)`;
    default:
      return `${method ?? "POST"} ${url ?? ""}`;
  }
}
