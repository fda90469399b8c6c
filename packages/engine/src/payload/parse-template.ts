// Reads an input as a template: the text between, and the attributes to be filled in.
import {
  attributeNames,
  attributeOf,
  nearestAttribute,
  opening,
  type ContextAttribute,
} from "./context-attribute.ts";

/** In order; what is text stays as it is. */
export type Template = readonly (string | ContextAttribute)[];

/** A sentence that names the place and the nearest known attribute. */
export interface TemplateFault {
  readonly fault: string;
}

/** Templates kept, and the longest of them: together a few megabytes. */
const mostKept = 1_000;
const longestKept = 4_096;
const kept = new Map<string, Template>();

/** A text that holds no attribute costs one search, and is not kept. */
export function parseTemplate(text: string): Template | TemplateFault {
  const first = text.indexOf(opening);
  if (first < 0) return [text];
  const known = kept.get(text);
  if (known !== undefined) return known;
  const parsed = parseFrom(text, first);
  if (!("fault" in parsed) && text.length <= longestKept) keep(text, parsed);
  return parsed;
}

function keep(text: string, template: Template): void {
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "");
  kept.set(text, template);
}

function parseFrom(text: string, first: number): Template | TemplateFault {
  const parts: (string | ContextAttribute)[] = [];
  let done = 0;
  for (let at = first; at >= 0; at = text.indexOf(opening, done)) {
    const end = text.indexOf(">", at);
    const attribute = end < 0 ? null : attributeOf(text.slice(at + opening.length, end));
    if (attribute === null) return { fault: faultAt(text, at) };
    parts.push(text.slice(done, at), attribute);
    done = end + 1;
  }
  parts.push(text.slice(done));
  return parts.filter((part) => part !== "");
}

/** So much of an unknown attribute is shown. */
const longestShown = 64;

function faultAt(text: string, at: number): string {
  const found = text.slice(at, at + opening.length + longestShown);
  const end = found.indexOf(">");
  const name = found.slice(opening.length, end < 0 ? undefined : end);
  const shown = end < 0 ? `${found}…` : found.slice(0, end + 1);
  const near = nearestAttribute(name);
  const remedy = near === null ? `Known are ${attributeNames.join(", ")}.` : `Did you mean ${near}?`;
  // As JSON: a control character in what was given must not reach a terminal or a log as itself.
  return `Expected input to name known attributes only, got ${JSON.stringify(shown)} at character ${at}. ${remedy}`;
}
