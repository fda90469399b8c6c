// What of a schedule AWS has no word for.
import type { SourceSchedule } from "../source.ts";

/** The delivery's time limit aside, which its destination tells. */
export function settingNotes(schedule: SourceSchedule): readonly string[] {
  const { overlap, catchUp, dst, calendar, limit, pauseAfterDeadRuns } = schedule;
  return [
    ...(overlap === "allow" ? [] : [`overlap "${overlap}": AWS calls again while the last call still runs`]),
    ...(catchUp === "none"
      ? []
      : [`catch-up "${catchUp}": AWS makes nothing up that fell due while the schedule was disabled`]),
    ...(dst.gap === "skip" ? [] : ['DST gap "shift": AWS skips a time that its day does not have']),
    ...(dst.overlap === "first" ? [] : [`DST overlap "${dst.overlap}": AWS takes the first of two`]),
    ...(calendar === null
      ? []
      : [
          `the calendar "${calendar.name}" with ${calendar.onExcluded}: AWS has none, and calls on every day`,
        ]),
    ...(limit === null ? [] : [`the shared limit "${limit}": AWS has a rate per API destination only`]),
    ...(pauseAfterDeadRuns === null
      ? []
      : [`pause after ${pauseAfterDeadRuns} dead runs: AWS goes on calling; watch the alarm`]),
  ];
}

/** Said once, at the top of every export. */
export const generalNotes: readonly string[] = [
  "Seconds between retries cannot be chosen on AWS: it backs off by itself, up to the attempts and the age given here.",
  "AWS has no overlap policy, no catch-up, and no settings for DST: a time that a day does not have is skipped, of two the first counts.",
  "A rule is in UTC only; whatever has a time zone goes by EventBridge Scheduler, an event on the bus and a rule for it.",
  "An API destination answers within 5 seconds or the call is repeated.",
  "AWS delivers at least once and to the minute: a receiver may be called twice.",
];
