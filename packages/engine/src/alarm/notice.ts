// What an action of an alarm sends: for a webhook the facts, for Slack one line of text.
import type { AlarmAction } from "./alarm-definition.ts";
import type { Alarm } from "./alarm.ts";

export type NoticeFacts = Pick<Alarm, "name" | "kind" | "schedule" | "state" | "detail" | "since">;

/** That an alarm has turned over. */
export function noticeOf(alarm: NoticeFacts, kind: AlarmAction["kind"]): string {
  if (kind === "webhook") return JSON.stringify(factsOf(alarm));
  const what = alarm.state === "ok" ? "well again" : (alarm.detail ?? alarm.kind);
  return JSON.stringify({ text: `Punctual: ${shownName(alarm)}: ${what}` });
}

/** That somebody tries the action. It says what the alarm's state is: whoever keeps it by what arrives is not misled. */
export function testNoticeOf(alarm: NoticeFacts, kind: AlarmAction["kind"]): string {
  if (kind === "webhook") return JSON.stringify({ ...factsOf(alarm), test: true });
  return JSON.stringify({ text: `Punctual: ${shownName(alarm)}: a test, nothing has happened` });
}

function factsOf({ name, kind, schedule, state, detail, since }: NoticeFacts) {
  return { alarm: name, kind, schedule, state, detail, since };
}

const shownName = ({ name, schedule }: NoticeFacts): string =>
  schedule === null ? name : `${name} (${schedule})`;
