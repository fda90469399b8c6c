// The parsed form of a schedule expression, small enough to hold 100,000 at once.

/** Whose grammar is spoken: EventBridge Scheduler's, or the stricter one of EventBridge rules. */
export type Dialect = "scheduler" | "rule";

/** Fields as bit masks: bit n of `hours` is hour n; `days` bit 0 is the 1st; `months` bit 1 is January; `weekdays` bit 0 is Sunday. */
export interface CronExpression {
  readonly kind: "cron";
  readonly text: string;
  readonly minutesLow: number;
  readonly minutesHigh: number;
  readonly hours: number;
  readonly months: number;
  readonly day: DayField;
  /** Bit n of word w is the year 1970 + 32 w + n; null stands for every year. */
  readonly years: readonly number[] | null;
}

/** The one day field that is not `?`. Weekdays count from 0, Sunday. */
export type DayField =
  | { readonly by: "days"; readonly mask: number }
  | { readonly by: "weekdays"; readonly mask: number }
  | { readonly by: "last-day" }
  | { readonly by: "last-working-day" }
  | { readonly by: "nearest-working-day"; readonly day: number }
  | { readonly by: "nth-weekday"; readonly weekday: number; readonly nth: number }
  | { readonly by: "last-weekday"; readonly weekday: number };

/** `stepMilliseconds` is elapsed time: a day is 24 h in every time zone. */
export interface RateExpression {
  readonly kind: "rate";
  readonly text: string;
  readonly stepMilliseconds: number;
}

/** `wallMilliseconds` is the wall clock read as if it were UTC. */
export interface AtExpression {
  readonly kind: "at";
  readonly text: string;
  readonly wallMilliseconds: number;
}

export type ScheduleExpression = CronExpression | RateExpression | AtExpression;
