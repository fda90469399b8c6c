// An input transformer's template: the text between, and the variables to be filled in.
import { isJsonObject, parsedJson } from "./json-value.ts";

/** In order; what is text stays as it is. */
export interface InputTemplate {
  readonly parts: readonly (string | Placeholder)[];
  /** One JSON object, and not text in quotes. */
  readonly isObject: boolean;
}

export interface Placeholder {
  readonly name: string;
  /** Inside a JSON string, where a value is text and not JSON. */
  readonly isQuoted: boolean;
}

const reserved = [
  "aws.events.rule-arn",
  "aws.events.rule-name",
  "aws.events.event.ingestion-time",
  "aws.events.event",
  "aws.events.event.json",
] as const;

/** Variables that are there without being named. */
export type ReservedName = (typeof reserved)[number];

export const isReserved = (name: string): name is ReservedName => reserved.some((one) => one === name);

const placeholder = /<([A-Za-z0-9_.-]+)>/y;
const mostKept = 1_000;
const kept = new Map<string, InputTemplate>();

export function parseInputTemplate(text: string): InputTemplate {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const parsed = { parts: partsOf(text), isObject: text.trimStart().startsWith("{") };
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "");
  kept.set(text, parsed);
  return parsed;
}

function partsOf(text: string): (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = [];
  let done = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (isQuoted && text[at] === "\\") at += 1;
    else if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === "<") {
      placeholder.lastIndex = at;
      const [whole = "", name = ""] = placeholder.exec(text) ?? [];
      if (name === "") continue;
      parts.push(text.slice(done, at), { name, isQuoted });
      done = at + whole.length;
      at = done - 1;
    }
  }
  parts.push(text.slice(done));
  return parts.filter((part) => part !== "");
}

export const placeholdersIn = ({ parts }: InputTemplate): readonly Placeholder[] =>
  parts.filter((part) => typeof part !== "string");

/** Whether a template that begins as an object is one, whatever its variables stand for. */
export function isReadable({ parts, isObject }: InputTemplate): boolean {
  if (!isObject) return true;
  const sample = parts.map((part) => (typeof part === "string" ? part : part.isQuoted ? "" : "0")).join("");
  return isJsonObject(parsedJson(sample));
}
