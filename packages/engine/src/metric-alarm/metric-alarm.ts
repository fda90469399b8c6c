// An alarm over numbers: what is counted, what of it is too much, and how it stands.
import type { RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { NamedTopic } from "../topic/topic.ts";
import type { listMetricAlarms } from "./list-metric-alarms.sql.ts";
import type { Metric, Statistic } from "./metric.ts";

/** `unknown`: nothing was counted that would say how it stands. */
export type MetricAlarmState = "ok" | "alarm" | "unknown";
export type Comparison = "above" | "at-least" | "below" | "at-most";
/** What a period is taken for in which nothing was counted. */
export type Missing = "missing" | "ignore" | "breaching" | "not-breaching";
export type MetricAlarmTags = Readonly<Record<string, string>>;

/** What the AWS door has to give back as it got it, and what a message of a turn says of the alarm. */
export interface MetricAlarmSaid {
  readonly description: string | null;
  /** How whoever is told finds the alarm named. */
  readonly address: string;
  readonly account: string;
  /** As they were given; only topics are told anything. */
  readonly actions: Readonly<Record<MetricAlarmState, readonly string[]>>;
  readonly topics: Readonly<Record<MetricAlarmState, readonly NamedTopic[]>>;
  readonly trigger: Readonly<Record<string, unknown>>;
  readonly given: Readonly<Record<string, unknown>>;
}

export interface MetricAlarmDefinition {
  /** Null: nobody here counts it. */
  readonly metric: Metric | null;
  readonly statistic: Statistic;
  readonly periodSeconds: number;
  readonly periods: number;
  readonly periodsToAlarm: number;
  readonly comparison: Comparison;
  readonly threshold: number;
  readonly missing: Missing;
  /** False: its turns are told to nobody. */
  readonly tells: boolean;
  /** Said beside every reason. */
  readonly note: string | null;
  readonly said: MetricAlarmSaid;
}

export interface MetricAlarm extends MetricAlarmDefinition {
  readonly name: string;
  readonly tags: MetricAlarmTags;
  readonly state: MetricAlarmState;
  readonly reason: string;
  readonly since: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const toMetricAlarm = ({ id: _id, ...row }: RowOf<typeof listMetricAlarms>): MetricAlarm => ({
  ...row,
  metric: row.metric === null ? null : storedValue<Metric>(row.metric),
  statistic: storedValue<Statistic>(row.statistic),
  comparison: storedValue<Comparison>(row.comparison),
  missing: storedValue<Missing>(row.missing),
  said: storedValue<MetricAlarmSaid>(row.said),
  tags: storedValue<MetricAlarmTags>(row.tags),
  state: storedValue<MetricAlarmState>(row.state),
});
