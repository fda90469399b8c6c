// Reads the lines of a log group that a pattern lets through, a bounded number at a time.
import {
  readLogLines,
  type EngineContext,
  type LogPosition,
  type LogSource,
  type Principal,
} from "@punctual/engine";
import type { Passes } from "./filter-pattern.ts";
import { logEvent, type LogEvent } from "./log-event.ts";

const linesPerRead = 1000;
/** A pattern that hardly anything passes must not keep a connection for as long as it takes to read everything. */
const mostReads = 20;

export interface LogSearch {
  readonly source: LogSource;
  /** How the stream's name begins; null: any. */
  readonly stream: string | null;
  readonly streams: readonly string[] | null;
  readonly since: Date;
  /** Without it. */
  readonly until: Date;
  readonly after: LogPosition | null;
  /** The last first; `after` is then what they are before. */
  readonly backwards: boolean;
  readonly limit: number;
  readonly passes: Passes;
}

export interface FoundEvents {
  readonly events: readonly LogEvent[];
  /** Where to go on; null: there is no more at the moment. */
  readonly next: LogPosition | null;
}

interface Reader {
  readonly engine: EngineContext;
  readonly principal: Principal;
}

export async function searchLog({ engine, principal }: Reader, search: LogSearch): Promise<FoundEvents> {
  const { streams, passes, limit, ...span } = search;
  const events: LogEvent[] = [];
  let { after } = search;
  for (let reads = 0; reads < mostReads; reads += 1) {
    const lines = await readLogLines(engine, principal, { ...span, after, limit: linesPerRead });
    for (const line of lines) {
      after = { at: line.at, id: line.id };
      const event = logEvent(line);
      if ((streams === null || streams.includes(line.stream)) && passes(event)) events.push(event);
      if (events.length === limit) return { events, next: after };
    }
    if (lines.length < linesPerRead) return { events, next: null };
  }
  return { events, next: after };
}
