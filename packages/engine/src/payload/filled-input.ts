// The input of a claimed run as this attempt sends it.
import type { ClaimedRun } from "../run/claimed-run.ts";
import { fillTemplate } from "./fill-template.ts";
import { parseTemplate, type TemplateFault } from "./parse-template.ts";
import { scheduleArn, type PlaceOf } from "./schedule-arn.ts";

export type FilledInput = Pick<ClaimedRun, "input" | "inputIsJson">;

type Facts = FilledInput &
  Pick<
    ClaimedRun,
    "kind" | "tenant" | "groupName" | "name" | "scheduledAt" | "timezone" | "runId" | "attempt"
  >;

/** A run with a fault is dead: another try would not fill it either. The input of a call or an event is somebody's data, not a template. */
export async function filledInput(run: Facts, placeOf: PlaceOf): Promise<FilledInput | TemplateFault> {
  const { input, inputIsJson } = run;
  if (input === null || run.kind === "call" || run.kind === "event") return { input, inputIsJson };
  const template = parseTemplate(input);
  if ("fault" in template) return template;
  // Nothing to fill in: what is kept was held to the limit when it was saved.
  if (template.every((part) => typeof part === "string")) return { input, inputIsJson };
  const filled = fillTemplate(template, { ...run, scheduleArn: await arnOf(run, placeOf) });
  return "fault" in filled ? filled : { input: filled.text, inputIsJson };
}

/** The one value that others may shape; the rest is made of letters, digits, `-` and `:`. */
async function arnOf(run: Facts, placeOf: PlaceOf): Promise<string | null> {
  const { tenant, groupName, name, inputIsJson } = run;
  if (groupName === null || name === null) return null;
  const arn = scheduleArn(await placeOf(tenant), { group: groupName, name });
  return inputIsJson ? JSON.stringify(arn).slice(1, -1) : arn;
}
