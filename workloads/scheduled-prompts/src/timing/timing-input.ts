// When a prompt runs, in its user's words.

export const frequencies = ["once", "hourly", "daily", "weekly", "monthly", "cron"] as const;
export type Frequency = (typeof frequencies)[number];

export const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;

export interface TimingInput {
  readonly frequency: Frequency;
  readonly time?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly cron?: string | null | undefined;
  readonly dayOfWeek?: (typeof weekdays)[number] | null | undefined;
  readonly dayOfMonth?: number | "L" | null | undefined;
  readonly timezone: string;
}
