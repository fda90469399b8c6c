// One thing that needs somebody, with what to do next.
import type { NextStep } from "../../parts/alarm/next-step.ts";

export interface Attention {
  readonly id: string;
  /** The word that stands before it, and its colour. */
  readonly state: "dead" | "missed" | "partial" | "retrying" | "late" | "alarm";
  readonly title: string;
  readonly detail: string | null;
  readonly sinceAt: string | null;
  readonly next: NextStep;
}
