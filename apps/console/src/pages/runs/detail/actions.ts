// Which actions a run's state allows.
import type { RunDetail } from "@punctual/client";
import { openStates, type RunState } from "../../../parts/run-states.ts";

const retryable: readonly RunState[] = ["dead", "partial", "cancelled", "skipped", "missed"];

export const isOpen = (state: RunState): boolean => openStates.includes(state);

export const mayBeRetried = (state: RunState): boolean => retryable.includes(state);

export const mayRetryItems = ({ state, job, items }: RunDetail): boolean =>
  (state === "partial" || state === "dead") && job !== null && items.length > 0;
