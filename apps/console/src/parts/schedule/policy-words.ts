// What each choice of a policy means, in a line.
import type { Schedule } from "@punctual/client";

export const awsRetries = 185;
export const awsAgeSeconds = 86_400;

export const overlapWords = {
  allow: "allow: a run begins while the last still goes on",
  skip: "skip: no run while the last still goes on",
  "queue-one": "queue-one: one run waits for the last to end",
  "cancel-running": "cancel-running: the new run ends the last",
} satisfies Record<Schedule["overlap"], string>;

export const catchUpWords = {
  latest: "latest: after a downtime the newest missed time is run",
  all: "all: after a downtime every missed time is run",
  none: "none: times missed in a downtime are only recorded",
} satisfies Record<Schedule["catchUp"], string>;

export const gapWords = {
  skip: "a time that clocks are moved over is left out",
  shift: "a time that clocks are moved over is moved to the first moment after",
} satisfies Record<Schedule["dst"]["gap"], string>;

export const repeatedWords = {
  first: "a repeated time fires the first time",
  last: "a repeated time fires the second time",
  both: "a repeated time fires both times",
} satisfies Record<Schedule["dst"]["overlap"], string>;

export const afterWords = { none: "it stays, completed", delete: "it is deleted" } satisfies Record<
  Schedule["afterCompletion"],
  string
>;
