// Fills an input's attributes in for one attempt at a run.
import { valueOf, type Moment } from "./attribute-value.ts";
import { opening, type ContextAttribute } from "./context-attribute.ts";
import type { Template, TemplateFault } from "./parse-template.ts";

/** The largest input that is sent, in UTF-8 bytes: as large as one may be before it is filled. */
export const longestFilledBytes = 262_144;

export interface FilledText {
  readonly text: string;
}

/** In one pass: what a value brings is never looked into again. What has become too large is not cut, it is a fault. */
export function fillTemplate(template: Template, moment: Moment): FilledText | TemplateFault {
  const pieces: string[] = [];
  for (const part of template) {
    const piece = typeof part === "string" ? part : valueOf(part, moment);
    if (piece === null) return { fault: without(part) };
    pieces.push(piece);
  }
  const text = pieces.join("");
  const bytes = Buffer.byteLength(text, "utf8");
  return bytes <= longestFilledBytes ? { text } : { fault: tooLarge(bytes) };
}

function without(part: string | ContextAttribute): string {
  const name = typeof part === "string" ? part : part.name;
  return `Expected the run to have a value for ${opening}${name}>, got none: its schedule is gone, or this node does not know its time zone.`;
}

const tooLarge = (bytes: number): string =>
  `Expected the filled input to be at most ${longestFilledBytes} bytes, got ${bytes}. Name fewer attributes, or send less beside them.`;
