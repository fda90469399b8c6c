// The states of a run, in the order in which it comes through them.
import type { Run } from "@punctual/client";

export type RunState = Run["state"];

export const openStates: readonly RunState[] = ["waiting", "claimed", "running"];

export const runStates: readonly RunState[] = [
  ...openStates,
  "succeeded",
  "partial",
  "dead",
  "skipped",
  "missed",
  "cancelled",
];
