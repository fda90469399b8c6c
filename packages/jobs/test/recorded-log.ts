// A log for tests that keeps its lines.
import type { WorkloadLog } from "../src/index.ts";

export interface RecordedLog extends WorkloadLog {
  readonly lines: {
    readonly level: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly message: string;
  }[];
}

export function recordedLog(): RecordedLog {
  const lines: RecordedLog["lines"] = [];
  const at = (level: string) => (data: Readonly<Record<string, unknown>>, message: string) =>
    void lines.push({ level, data, message });
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
