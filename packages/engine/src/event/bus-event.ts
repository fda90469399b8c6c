// An event as rules see it and targets get it.
import type { JsonObject } from "./json-value.ts";
import { isJsonObject, isTooDeep, parsedJson } from "./json-value.ts";

export interface BusEvent {
  readonly id: string;
  readonly detailType: string;
  readonly source: string;
  readonly account: string;
  readonly region: string;
  /** To the second. */
  readonly time: Date;
  readonly resources: readonly string[];
  /** JSON of an object, as it was given: numbers keep all their digits. */
  readonly detail: string;
}

/** In the order of keys that receivers know. */
export function eventText(event: BusEvent): string {
  const { detail, ...rest } = plain(event);
  return `${JSON.stringify(rest).slice(0, -1)},"detail":${detail}}`;
}

/** For patterns and paths. */
export function eventObject(event: BusEvent): JsonObject {
  const { detail, ...rest } = plain(event);
  return { ...rest, detail: parsedJson(detail) };
}

const plain = (event: BusEvent) => ({
  version: "0",
  id: event.id,
  "detail-type": event.detailType,
  source: event.source,
  account: event.account,
  time: secondsOf(event.time),
  region: event.region,
  resources: event.resources,
  detail: event.detail,
});

export const secondsOf = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, "Z");

/** Null for text that is no event, or whose detail is no object. */
export function eventOf(text: string): BusEvent | null {
  const value = parsedJson(text);
  if (!isJsonObject(value) || isTooDeep(value)) return null;
  const { id, source, account, region, resources, detail } = value;
  const time = new Date(textOf(value["time"]));
  if (!isJsonObject(detail) || Number.isNaN(time.getTime())) return null;
  return {
    id: textOf(id),
    detailType: textOf(value["detail-type"]),
    source: textOf(source),
    account: textOf(account),
    region: textOf(region),
    time,
    resources: Array.isArray(resources) ? resources.map(textOf) : [],
    detail: JSON.stringify(detail),
  };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
