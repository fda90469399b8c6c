// What an alarm watches for, in words.
import type { Alarm } from "@punctual/client";
import { spanWords } from "../../ui/time-words.ts";

export type AlarmKind = Alarm["kind"];

/** What a kind is, for whoever chooses one. */
export const kindMeaning: Readonly<Record<AlarmKind, string>> = {
  dead: "The newest run that ended was given up; a dead letter waits for somebody.",
  partial: "The newest run that ended did only a part of its items.",
  missed: "The newest time passed while nothing could fire it.",
  late: "Something has been due for more than a minute and has not begun.",
  long: "An attempt has been under way for too long.",
  "no-data": "No run has ended well for too long.",
  stale: "The data that its runs keep fresh are too old.",
};

type Watching = Pick<Alarm, "kind" | "schedule" | "maxAgeSeconds">;

/** What one alarm turns on. */
export function watchesWords({ kind, maxAgeSeconds }: Watching): string {
  const age = maxAgeSeconds === null ? null : spanWords(maxAgeSeconds * 1_000);
  if (age === null) return kindMeaning[kind];
  if (kind === "long") return `An attempt has been under way for more than ${age}.`;
  if (kind === "no-data") return `No run has ended well for ${age}.`;
  return kind === "stale" ? `The data that its runs keep fresh are older than ${age}.` : kindMeaning[kind];
}
