// Says by what was counted how an alarm stands, and why, in the words of CloudWatch.
import type { Comparison, MetricAlarmDefinition, MetricAlarmState } from "./metric-alarm.ts";
import { statisticOf, type MetricPeriod } from "./metric.ts";
import type { MetricSpan } from "./read-metric.ts";

export interface Judgement {
  readonly state: MetricAlarmState;
  readonly reason: string;
}

type Judged = Pick<
  MetricAlarmDefinition,
  "statistic" | "periodSeconds" | "periods" | "periodsToAlarm" | "comparison" | "threshold" | "missing"
>;

/** The last periods up to now. Where less is bad the minute that is not over does not count: little in it would say nothing. */
export function spanOf(
  { periodSeconds, periods, comparison }: Pick<Judged, "periodSeconds" | "periods" | "comparison">,
  now: Date,
): MetricSpan {
  const minuteMs = 60_000;
  const isOver = comparison === "below" || comparison === "at-most";
  const until = Math.floor(now.getTime() / minuteMs) * minuteMs + (isOver ? 0 : minuteMs);
  const since = until - periods * periodSeconds * 1000;
  return { since: new Date(since), until: new Date(until), periodSeconds };
}

const holds: Readonly<Record<Comparison, (value: number, threshold: number) => boolean>> = {
  above: (value, threshold) => value > threshold,
  "at-least": (value, threshold) => value >= threshold,
  below: (value, threshold) => value < threshold,
  "at-most": (value, threshold) => value <= threshold,
};

const words: Readonly<Record<Comparison, string>> = {
  above: "greater than",
  "at-least": "greater than or equal to",
  below: "less than",
  "at-most": "less than or equal to",
};

/** Null: it stays as it is, since what is missing is ignored and what is there does not decide. */
export function judge(alarm: Judged, counted: readonly MetricPeriod[]): Judgement | null {
  const { statistic, periods, periodsToAlarm, comparison, threshold, missing } = alarm;
  const values = counted.map((period) => statisticOf(period, statistic));
  const without = periods - values.length;
  const breaching = values.filter((value) => holds[comparison](value, threshold)).length;
  const all = breaching + (missing === "breaching" ? without : 0);
  // Of periods that are missing and not taken for anything, as many are not needed.
  const needed = missing === "missing" ? Math.min(periodsToAlarm, values.length) : periodsToAlarm;
  if (values.length === 0 && missing === "missing")
    return { state: "unknown", reason: unknownReason(without) };
  if (all >= needed)
    return { state: "alarm", reason: crossedReason(alarm, { counted, without, breaching: all }) };
  if (missing === "ignore" && breaching + without >= periodsToAlarm) return null;
  return {
    state: "ok",
    reason: crossedReason(alarm, { counted, without, breaching: periods - all }, "not "),
  };
}

const unknownReason = (missing: number): string =>
  `Insufficient Data: ${missing} datapoint${missing === 1 ? " was" : "s were"} unknown.`;

interface Found {
  readonly counted: readonly MetricPeriod[];
  readonly without: number;
  readonly breaching: number;
}

function crossedReason(alarm: Judged, { counted, without, breaching }: Found, not = ""): string {
  const { statistic, periods, comparison, threshold, periodsToAlarm, missing } = alarm;
  if (counted.length === 0)
    return `Threshold Crossed: no datapoints were received for ${plural(periods, "period")} and ${plural(without, "missing datapoint")} ${without === 1 ? "was" : "were"} treated as [${missing === "breaching" ? "Breaching" : "NonBreaching"}].`;
  const shown = counted.map(
    (period) => `${decimal(statisticOf(period, statistic))} (${shortTime(period.startsAt)})`,
  );
  const turn = not === "" ? "OK -> ALARM" : "ALARM -> OK";
  const least = not === "" ? periodsToAlarm : periods - periodsToAlarm + 1;
  return `Threshold Crossed: ${breaching} out of the last ${plural(periods, "datapoint")} [${shown.join(", ")}] ${breaching === 1 ? "was" : "were"} ${not}${words[comparison]} the threshold (${decimal(threshold)}) (minimum ${plural(least, "datapoint")} for ${turn} transition).`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const decimal = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));

/** `29/11/26 19:20:00`, as CloudWatch writes it. */
function shortTime(at: Date): string {
  const [date = "", time = ""] = at.toISOString().split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${month}/${year.slice(2)} ${time.slice(0, 8)}`;
}

export const reasonWith = (reason: string, note: string | null): string =>
  note === null ? reason : `${reason} ${note}`;
