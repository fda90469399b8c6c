// Whose way of writing a time is meant: AWS's cron(…), a crontab's five fields, or Quartz's with seconds.

export const notations = ["aws", "crontab", "quartz"] as const;
export type Notation = (typeof notations)[number];

/** What a notation makes of an expression: null where it cannot say it, with the reason in the note. */
export interface Translation {
  readonly text: string | null;
  readonly note: string | null;
}
