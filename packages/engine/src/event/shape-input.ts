// Makes of an event what one target gets.
import { longestFilledBytes } from "../payload/fill-template.ts";
import { eventObject, eventText, secondsOf, type BusEvent } from "./bus-event.ts";
import type { InputShape, TemplateShape } from "./input-shape.ts";
import { isReserved, parseInputTemplate, type Placeholder, type ReservedName } from "./input-template.ts";
import { parsePath, valueAt } from "./json-path.ts";

/** What is known when an event is given to a target. */
export interface Shaping {
  readonly event: BusEvent;
  readonly rule: { readonly arn: string; readonly name: string };
  readonly ingestedAt: Date;
}

/** `fault`: there is nothing that could be sent. */
export type ShapedInput = { readonly text: string } | { readonly fault: string };

export function shapeInput(shape: InputShape, shaping: Shaping): ShapedInput {
  switch (shape.kind) {
    case "event":
      return { text: eventText(shaping.event) };
    case "constant":
      return { text: shape.text };
    case "path":
      return { text: partOf(shaping.event, shape.path) };
    case "template":
      return filled(shape, shaping);
  }
}

/** What is not there is null. */
function partOf(event: BusEvent, path: string): string {
  if (path === "$") return eventText(event);
  if (path === "$.detail") return event.detail;
  return JSON.stringify(valueAt(eventObject(event), parsePath(path) ?? []) ?? null);
}

function filled({ paths, template }: TemplateShape, shaping: Shaping): ShapedInput {
  const { parts, isObject } = parseInputTemplate(template);
  const object = eventObject(shaping.event);
  let text = "";
  for (const part of parts) {
    const value = typeof part === "string" ? part : valueOf(part.name, paths, { ...shaping, object });
    if (typeof part === "string") text += part;
    else if (isObject && part.isQuoted && typeof value === "object" && value !== null)
      return { fault: insideQuotes(part) };
    else text += part.isQuoted ? inText(value) : inJson(part, value, shaping);
    // Looked at on the way: a large value may be named a thousand times.
    if (text.length > longestFilledBytes) return { fault: tooLarge };
  }
  return Buffer.byteLength(text) > longestFilledBytes ? { fault: tooLarge } : { text };
}

const tooLarge = `Expected the filled template to be at most ${longestFilledBytes} bytes, got more. Name fewer variables, or smaller ones.`;

/** EventBridge delivers nothing then, and says nothing; the run that dies of it says so. */
const insideQuotes = ({ name }: Placeholder): string =>
  `Expected <${name}> to be text or a number where the template has quotes around it, got an object or a list. Leave the quotes out.`;

interface Known extends Shaping {
  readonly object: unknown;
}

function valueOf(name: string, paths: TemplateShape["paths"], known: Known): unknown {
  if (isReserved(name)) return reservedValues[name](known);
  return valueAt(known.object, parsePath(paths[name] ?? "") ?? []);
}

const reservedValues: Readonly<Record<ReservedName, (known: Known) => unknown>> = {
  "aws.events.rule-arn": ({ rule }) => rule.arn,
  "aws.events.rule-name": ({ rule }) => rule.name,
  "aws.events.event.ingestion-time": ({ ingestedAt }) => secondsOf(ingestedAt),
  "aws.events.event": ({ event }) => withoutDetail(event),
  "aws.events.event.json": ({ object }) => object,
};

/** With the names and the order of keys that EventBridge has here, and nowhere else. */
const withoutDetail = ({ id, account, detailType, time, source, region, resources }: BusEvent) => ({
  id,
  account,
  detailType,
  time: secondsOf(time),
  source,
  region,
  resources,
  version: "0",
});

function inJson({ name }: Placeholder, value: unknown, { event }: Shaping): string {
  if (name === "aws.events.event.json") return eventText(event);
  return JSON.stringify(value ?? (value === undefined ? "" : null));
}

/** Escaped, which EventBridge does not do: a quote in somebody's data must not end the text that it stands in. */
function inText(value: unknown): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : withoutQuotes(JSON.stringify(value));
  return JSON.stringify(text).slice(1, -1);
}

const withoutQuotes = (json: string): string => json.replaceAll(/\\?"/g, "");
