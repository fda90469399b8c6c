// A line of a log as Logs shows it: one JSON object a line, with a name that stays.
import type { SourceLine } from "@punctual/engine";
import type { Patterned } from "./filter-pattern.ts";

export interface LogEvent extends Patterned {
  readonly line: SourceLine;
}

export function logEvent(line: SourceLine): LogEvent {
  const { level, message, data } = line;
  const fields = { level, message, ...withoutNulls(data) };
  return { line, text: JSON.stringify(fields), fields };
}

const withoutNulls = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(data).filter(([name, value]) => value !== null && name !== "level" && name !== "message"),
  );

/** Digits alone, as AWS has them: clients that follow a log drop what they have seen by it. */
export const eventId = ({ at, id }: Pick<SourceLine, "at" | "id">): string =>
  `${at.getTime()}${id.padStart(20, "0")}`;
