// A schedule while somebody writes it. Its fields are named as the API names them: a problem with one finds its place.
import type { Schedule } from "@punctual/client";
import { draftOf as inputDraftOf, type InputDraft } from "../../../../parts/input-draft.ts";
import { awsAgeSeconds, awsRetries } from "../../../../parts/schedule/policy-words.ts";
import { viewerZone } from "../../../../ui/time-words.ts";
import { wallAt } from "../../../../ui/zoned-wall.ts";
import { firstTarget, targetDraftOf, type TargetDraft } from "./target-draft.ts";

/** Of the policies, numbers are null where nothing is written: then the default holds. */
export interface ScheduleDraft extends Pick<
  Schedule,
  "overlap" | "catchUp" | "dst" | "calendar" | "afterCompletion"
> {
  readonly group: string;
  readonly name: string;
  readonly description: string;
  readonly state: "enabled" | "paused";
  readonly expression: string;
  readonly timezone: string;
  /** Wall times in the zone; empty for none. */
  readonly startAt: string;
  readonly endAt: string;
  readonly target: TargetDraft;
  readonly input: InputDraft;
  readonly retry: { readonly maxRetries: number | null; readonly maxAgeSeconds: number | null };
  readonly flexibleWindowMinutes: number | null;
  readonly limit: string | null;
  readonly pauseAfterDeadRuns: number | null;
  readonly deadLetterQueue: string;
}

export type DraftField = keyof ScheduleDraft;

export const firstDraft: ScheduleDraft = {
  group: "default",
  name: "",
  description: "",
  state: "enabled",
  // Off the full hour, on which much of the world's load falls.
  expression: "cron(7 9 * * ? *)",
  timezone: viewerZone,
  startAt: "",
  endAt: "",
  target: firstTarget,
  input: inputDraftOf(undefined),
  retry: { maxRetries: awsRetries, maxAgeSeconds: awsAgeSeconds },
  flexibleWindowMinutes: 0,
  overlap: "allow",
  catchUp: "latest",
  dst: { gap: "skip", overlap: "first" },
  calendar: null,
  afterCompletion: "none",
  limit: null,
  pauseAfterDeadRuns: null,
  deadLetterQueue: "",
};

export function draftOf(schedule: Schedule): ScheduleDraft {
  const { group, name, expression, timezone, retry, flexibleWindowMinutes, limit, pauseAfterDeadRuns } =
    schedule;
  const { overlap, catchUp, dst, calendar, afterCompletion } = schedule;
  const wall = (at: string | null): string => (at === null ? "" : wallAt(Date.parse(at), timezone));
  return {
    ...{ group, name, expression, timezone, retry, flexibleWindowMinutes, limit, pauseAfterDeadRuns },
    ...{ overlap, catchUp, dst, calendar, afterCompletion },
    description: schedule.description ?? "",
    state: schedule.state === "paused" ? "paused" : "enabled",
    startAt: wall(schedule.startAt),
    endAt: wall(schedule.endAt),
    target: targetDraftOf(schedule.target),
    input: inputDraftOf(schedule.input),
    deadLetterQueue: schedule.deadLetterQueue ?? "",
  };
}
