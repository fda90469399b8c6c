// A query of logs, and what it found.

/** One line or group of lines: what was asked of it, in order, each with its name. */
export type LogQueryRow = readonly (readonly [field: string, value: string])[];

export interface LogQueryStatistics {
  /** Lines that passed every filter. */
  readonly matched: number;
  /** Lines that were read, and how much text they are. */
  readonly scanned: number;
  readonly bytes: number;
}

export interface LogQuery {
  readonly id: string;
  readonly query: string;
  /** As the caller named them. */
  readonly logGroups: readonly string[];
  readonly createdAt: Date;
}

export interface FoundLogQuery extends LogQuery {
  readonly rows: readonly LogQueryRow[];
  readonly statistics: LogQueryStatistics;
}
