// What the topics of an alarm over numbers are told, as AWS writes it.
import type { MetricAlarm, MetricAlarmState } from "./metric-alarm.ts";

export interface TurnedMetricAlarm extends Pick<
  MetricAlarm,
  "name" | "state" | "reason" | "since" | "updatedAt" | "said"
> {
  readonly region: string;
  readonly before: MetricAlarmState;
}

export const awsState: Readonly<Record<MetricAlarmState, string>> = {
  ok: "OK",
  alarm: "ALARM",
  unknown: "INSUFFICIENT_DATA",
};

/** At most a hundred characters without control characters, as topics take it. */
export const alarmSubject = ({ name, state, region }: TurnedMetricAlarm): string =>
  `${awsState[state]}: "${name.replaceAll(/[^\x20-\x7e]/g, "?")}" in ${region}`.slice(0, 100);

export const alarmMessage = ({
  name,
  said,
  region,
  before,
  state,
  reason,
  since,
  updatedAt,
}: TurnedMetricAlarm) =>
  JSON.stringify({
    AlarmName: name,
    AlarmDescription: said.description,
    AWSAccountId: said.account,
    AlarmConfigurationUpdatedTimestamp: awsTime(updatedAt),
    NewStateValue: awsState[state],
    NewStateReason: reason,
    StateChangeTime: awsTime(since),
    Region: region,
    AlarmArn: said.address,
    OldStateValue: awsState[before],
    OKActions: said.actions.ok,
    AlarmActions: said.actions.alarm,
    InsufficientDataActions: said.actions.unknown,
    Trigger: said.trigger,
  });

/** `2026-11-29T19:20:00.000+0000`. */
const awsTime = (at: Date): string => at.toISOString().replace("Z", "+0000");
