// The state of a run: a word, an icon and a colour, none of them alone.
import {
  Ban,
  Check,
  CircleDashed,
  CircleDot,
  CircleX,
  ClockAlert,
  Loader,
  SkipForward,
  TriangleAlert,
} from "lucide-react";
import classes from "./run-state.module.css";
import type { RunState } from "./run-states.ts";

const icons = {
  waiting: CircleDashed,
  claimed: CircleDot,
  running: Loader,
  succeeded: Check,
  partial: TriangleAlert,
  dead: CircleX,
  skipped: SkipForward,
  missed: ClockAlert,
  cancelled: Ban,
} satisfies Record<RunState, unknown>;

/** What each means, for whoever meets the word for the first time. */
export const stateMeaning: Readonly<Record<RunState, string>> = {
  waiting: "not begun: not due yet, or waiting for its next attempt",
  claimed: "a node has taken it and begins it at its time",
  running: "an attempt is under way",
  succeeded: "done",
  partial: "done, but some of its items failed",
  dead: "given up after its retries; there is a dead letter",
  skipped: "left out on purpose, by a policy",
  missed: "its time passed while nothing could fire it",
  cancelled: "ended by somebody",
};

export function RunStateBadge({ state }: { readonly state: RunState }) {
  const Icon = icons[state];
  return (
    <span className={classes["badge"]} data-state={state} title={stateMeaning[state]}>
      <Icon size={13} aria-hidden />
      {state}
    </span>
  );
}
