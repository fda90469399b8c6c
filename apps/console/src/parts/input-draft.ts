// An input while somebody writes it: JSON, text that is sent as it is, or none.
import type { Json } from "@punctual/client";

export interface InputDraft {
  readonly form: "json" | "text";
  readonly text: string;
}

/** What is kept, laid out for editing. */
export function draftOf(input: Json | undefined): InputDraft {
  if (input === undefined) return { form: "json", text: "" };
  return typeof input === "string"
    ? { form: "text", text: input }
    : { form: "json", text: JSON.stringify(input, null, 2) };
}

export type ReadInput =
  | { readonly isRight: true; readonly input: Json | undefined }
  | { readonly isRight: false; readonly problem: string };

/** JSON of nothing but spaces is no input. */
export function readInput({ form, text }: InputDraft): ReadInput {
  if (form === "text") return { isRight: true, input: text };
  if (text.trim() === "") return { isRight: true, input: undefined };
  try {
    return { isRight: true, input: asJson(JSON.parse(text)) };
  } catch (error) {
    return {
      isRight: false,
      problem: `Expected JSON, got something else. ${error instanceof Error ? error.message : ""}`,
    };
  }
}

/** Guarantee: it came from JSON.parse. */
const asJson = (parsed: unknown): Json => parsed as Json;
