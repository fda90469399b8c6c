// A prompt as its user sees and sends it, and what came of its runs.

export const frequencies = ["once", "hourly", "daily", "weekly", "monthly", "cron"] as const;
export type Frequency = (typeof frequencies)[number];

export const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
export type Weekday = (typeof weekdays)[number];

export interface Timing {
  readonly frequency: Frequency;
  readonly time: string | null;
  readonly date: string | null;
  readonly cron: string | null;
  readonly dayOfWeek: Weekday | null;
  readonly dayOfMonth: number | "L" | null;
  readonly timezone: string;
}

export interface PromptBody extends Timing {
  readonly name: string;
  readonly prompt: string;
  /** Absent: the default one. */
  readonly model?: string;
}

export type PromptStatus = "active" | "paused";

export interface Prompt extends Timing {
  readonly id: string;
  readonly name: string;
  readonly prompt: string;
  readonly model: string;
  readonly status: PromptStatus;
  readonly expression: string;
  readonly nextRunAt: string | null;
}

export interface Preview {
  readonly expression: string;
  readonly description: string;
  readonly next: readonly string[];
  readonly warnings: readonly string[];
}

export interface PromptResult {
  readonly id: string;
  readonly runId: string;
  readonly scheduledAt: string;
  readonly status: "succeeded" | "failed";
  readonly model: string;
  readonly output: string | null;
  readonly usage: { readonly totalTokens: number | null } | null;
  readonly error: string | null;
  readonly emailTo: string | null;
  readonly emailedAt: string | null;
}
