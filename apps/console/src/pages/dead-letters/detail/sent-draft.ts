// What was sent, as a draft of what to send instead.
import type { InputDraft } from "../../../parts/input-draft.ts";
import { jsonText } from "../../../ui/json-text.ts";

/** JSON of an object or a list is edited as such; other text as it is, so that "42" stays text. */
export function sentDraft(input: string | null): InputDraft {
  if (input === null) return { form: "json", text: "" };
  return { form: isStructured(input) ? "json" : "text", text: isStructured(input) ? jsonText(input) : input };
}

function isStructured(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
