// What a schedule sends, as a rule or EventBridge Scheduler can send it.
import type { SourceSchedule } from "../source.ts";

/** `text` is JSON. `usesSchedule`: it names attributes that Scheduler alone fills in. */
export type ExportedInput =
  | { readonly text: string; readonly usesSchedule: boolean; readonly notes: readonly string[] }
  | { readonly fault: string };

/** AWS refuses longer ones on a rule's target. */
const longest = 8_192;

export function exportedInput({ input, target }: Pick<SourceSchedule, "input" | "target">): ExportedInput {
  // The run that the call asks for takes the input that the schedule has in Punctual.
  if (target.kind === "job") return { text: "{}", usesSchedule: false, notes: [] };
  if (input === undefined)
    return { text: "{}", usesSchedule: false, notes: ["AWS sends no empty body: the call gets {}"] };
  const text = typeof input === "string" ? input : JSON.stringify(input);
  const unknown = [...text.matchAll(attribute)].find(([, name = ""]) => !scheduler.has(name));
  if (unknown !== undefined)
    return {
      fault: `its input has ${unknown[0]}, which AWS leaves as it is; AWS has no arithmetic on times`,
    };
  if (!isJson(text)) return { fault: "its input is text that is not JSON, which a rule cannot send" };
  if (text.length > longest) return { fault: `its input is longer than the ${longest} characters of a rule` };
  return { text, usesSchedule: text.includes("<aws.scheduler."), notes: [] };
}

const attribute = /<aws\.scheduler\.([^>]*)>/g;
const scheduler: ReadonlySet<string> = new Set([
  "schedule-arn",
  "scheduled-time",
  "execution-id",
  "attempt-number",
]);

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
