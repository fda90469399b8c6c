// The times that actions of Logs take: milliseconds, the beginning of time and its end where none are given.
import { whole } from "../shape/shape.ts";

export const millis = () => whole({ min: 0 });

/** The last that a Date and PostgreSQL both write in four digits. */
const endOfTime = Date.UTC(9999, 0, 1);

export const timeOf = (ms: number): Date => new Date(Math.min(ms, endOfTime));

export const spanOf = (startTime: number | undefined, untilMs: number | undefined) => ({
  since: timeOf(startTime ?? 0),
  until: timeOf(untilMs ?? endOfTime),
});
