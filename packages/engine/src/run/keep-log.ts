// Puts lines of runs' logs on record, many at a time.
import type { Queryable } from "@punctual/database";
import { storedJson, storedText } from "../stored-text.ts";
import { writeRunLog } from "./write-run-log.sql.ts";

export interface LogLine {
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly loggedAt: Date;
  readonly level: "debug" | "info" | "warn" | "error";
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** So many characters of a line are kept. */
const longestLine = 10_000;

export async function keepLog(queryable: Queryable, lines: readonly LogLine[]): Promise<void> {
  await queryable.query(writeRunLog, {
    runIds: lines.map((line) => line.runId),
    scheduledAts: lines.map((line) => line.scheduledAt),
    loggedAts: lines.map((line) => line.loggedAt),
    levels: lines.map((line) => line.level),
    messages: lines.map((line) => storedText(line.message.slice(0, longestLine))),
    datas: lines.map((line) => (Object.keys(line.data).length === 0 ? null : storedJson(line.data))),
  });
}
