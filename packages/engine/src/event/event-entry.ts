// What a caller puts on a bus: checked, counted, and made an event.
import { v4 as uuidv4 } from "uuid";
import { defaultBus } from "../event-bus/event-bus.ts";
import type { Place } from "../payload/schedule-arn.ts";
import type { BusEvent } from "./bus-event.ts";
import { isJsonObject, isTooDeep, parsedJson } from "./json-value.ts";

export interface EventEntry {
  readonly source?: string | undefined;
  readonly detailType?: string | undefined;
  /** JSON of an object. */
  readonly detail?: string | undefined;
  /** Default: now. */
  readonly time?: Date | undefined;
  readonly resources?: readonly string[] | undefined;
  /** Default `default`. */
  readonly bus?: string | undefined;
}

/** So many may come at once. */
export const mostEntries = 10;
/** So large may they be together. */
export const mostEntryBytes = 262_144;

/** As EventBridge counts: what an entry says, and 14 bytes for a time. */
export function entryBytes({ source, detailType, detail, resources = [], time }: EventEntry): number {
  const texts = [source, detailType, detail, ...resources].filter((text) => text !== undefined);
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), time === undefined ? 0 : 14);
}

/** Why an entry is none: something it has to say is missing, it is not what it has to be, or it is not the caller's to say. */
export type EntryFault =
  | { readonly code: "missing"; readonly field: "source" | "detailType" | "detail" }
  | { readonly code: "malformed-detail" }
  | { readonly code: "reserved-source" };

export interface ReadEntry {
  readonly bus: string;
  readonly event: BusEvent;
}

/** Sources that begin so are those of the field itself. */
const reservedSource = "aws.";

export function readEntry(
  entry: EventEntry,
  { now, ...place }: Place & { readonly now: Date },
): ReadEntry | { readonly fault: EntryFault } {
  const { source, detailType, detail, time = now, resources = [], bus = defaultBus } = entry;
  if (!source) return missing("source");
  if (!detailType) return missing("detailType");
  if (!detail) return missing("detail");
  if (source.startsWith(reservedSource)) return { fault: { code: "reserved-source" } };
  if (!isDetail(detail)) return { fault: { code: "malformed-detail" } };
  const event = { id: uuidv4(), source, detailType, detail, time, resources, ...place };
  return { bus, event };
}

const missing = (field: "source" | "detailType" | "detail"): { readonly fault: EntryFault } => ({
  fault: { code: "missing", field },
});

export function isDetail(text: string): boolean {
  const value = parsedJson(text);
  return isJsonObject(value) && !isTooDeep(value);
}
