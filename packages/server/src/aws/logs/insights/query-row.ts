// A row that a query works on: a line with its fields, or a group of lines.
import type { LogEvent } from "../log-event.ts";
import { valueOf, type QueryValue } from "./query-value.ts";

export class QueryRow {
  readonly #found: (name: string) => QueryValue;
  readonly #own: ReadonlyMap<string, QueryValue>;

  constructor(found: (name: string) => QueryValue, own: ReadonlyMap<string, QueryValue> = new Map()) {
    this.#found = found;
    this.#own = own;
  }

  field(name: string): QueryValue {
    const own = this.#own.get(name);
    return own === undefined ? this.#found(name) : own;
  }

  /** Said of it by the query, not by its line. */
  owns(name: string): boolean {
    return this.#own.has(name);
  }

  with(more: Iterable<readonly [string, QueryValue]>): QueryRow {
    return new QueryRow(this.#found, new Map([...this.#own, ...more]));
  }
}

export const groupRow = (values: ReadonlyMap<string, QueryValue>): QueryRow =>
  new QueryRow(() => null, values);

export interface QueriedLine {
  readonly event: LogEvent;
  /** The account and the log group. */
  readonly log: string;
}

/** `log` and `ptr` are made of the line, all else is found in it: `a.b` is a field of that name, or b within a. */
export function lineRow({ event, log }: QueriedLine, pointer: () => string): QueryRow {
  const { line, text, fields } = event;
  const standing: Readonly<Record<string, () => QueryValue>> = {
    "@timestamp": () => line.at,
    "@ingestionTime": () => line.at,
    "@message": () => text,
    "@logStream": () => line.stream,
    "@log": () => log,
    "@ptr": pointer,
  };
  return new QueryRow((name) =>
    Object.hasOwn(standing, name) ? (standing[name]?.() ?? null) : valueOf(withinFields(fields, name)),
  );
}

function withinFields(fields: unknown, name: string): unknown {
  if (typeof fields !== "object" || fields === null) return undefined;
  const entries = new Map(Object.entries(fields));
  if (entries.has(name)) return entries.get(name);
  const dot = name.indexOf(".");
  return dot < 0 ? undefined : withinFields(entries.get(name.slice(0, dot)), name.slice(dot + 1));
}
