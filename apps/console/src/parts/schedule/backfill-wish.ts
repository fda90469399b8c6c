// What somebody wants a backfill to be, while they choose it.
import type { Json } from "@punctual/client";
import { readInput, type InputDraft } from "../input-draft.ts";
import { lastDays, type BackfillRange, type ReadRange } from "./backfill-range.ts";

export interface BackfillWish extends BackfillRange {
  readonly includeSucceeded: boolean;
  /** How many of its runs are under way at the same time. */
  readonly concurrency: number;
  /** Null: the schedule's own input. */
  readonly draft: InputDraft | null;
}

export interface BackfillOrder {
  readonly from: string;
  readonly to: string;
  readonly includeSucceeded: boolean;
  readonly concurrency: number;
  readonly input?: Json;
}

export const mostAtOnce = 1_000;

export const firstWish = (nowMs: number, timezone: string): BackfillWish => ({
  ...lastDays(1, nowMs, timezone),
  includeSucceeded: false,
  concurrency: 10,
  draft: null,
});

/** Null while something of it cannot be read. */
export function orderOf(
  { includeSucceeded, concurrency, draft }: BackfillWish,
  range: ReadRange,
): BackfillOrder | null {
  if (!range.isRight) return null;
  const { from, to } = range;
  const order = { from, to, includeSucceeded, concurrency };
  if (draft === null) return order;
  const read = readInput(draft);
  if (!read.isRight) return null;
  return read.input === undefined ? order : { ...order, input: read.input };
}
