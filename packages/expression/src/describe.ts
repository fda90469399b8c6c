// A schedule expression in plain English.
import { describeCron } from "./describe/cron.ts";
import type { ScheduleExpression } from "./expression.ts";

const MINUTE = { name: "minute", milliseconds: 60_000, note: "" };
const UNITS = [
  { name: "day", milliseconds: 86_400_000, note: " of 24 hours" },
  { name: "hour", milliseconds: 3_600_000, note: "" },
  MINUTE,
];

const describeRate = (step: number): string => {
  const unit = UNITS.find(({ milliseconds }) => step % milliseconds === 0) ?? MINUTE;
  const count = step / unit.milliseconds;
  return count === 1 ? `Every ${unit.name}${unit.note}` : `Every ${count} ${unit.name}s${unit.note}`;
};

/** For people; the wording may change. */
export const describe = (e: ScheduleExpression, options: { readonly timezone?: string } = {}): string => {
  const zone = options.timezone ?? "UTC";
  if (e.kind === "rate") return describeRate(e.stepMilliseconds);
  if (e.kind === "cron") return `${describeCron(e)} (${zone})`;
  const wall = new Date(e.wallMilliseconds).toISOString();
  return `Once, on ${wall.slice(0, 10)} at ${wall.slice(11, 19)} (${zone})`;
};
