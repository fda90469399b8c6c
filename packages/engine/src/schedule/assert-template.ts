// Refuses an input that names an attribute which nothing can fill.
import { Problem } from "../errors.ts";
import { parseTemplate } from "../payload/parse-template.ts";

/** Throws Problem `invalid-request` naming the field `input`. */
export function assertTemplate(text: string): void {
  const template = parseTemplate(text);
  if ("fault" in template) throw new Problem("invalid-request", template.fault, { field: "input" });
}
