// JSON between `<<JSON` and `JSON`, where the shell puts in what a reference stands for.
import { match, type Reference, type Value } from "../value.ts";

/** `punctual-url` → PUNCTUAL_URL. */
export const shellName = (name: string): string => name.replaceAll("-", "_").toUpperCase();

/** Where the script keeps a resource's ARN. */
export const arnVariable = (id: string): string => `${id}_ARN`;
export const urlVariable = (id: string): string => `${id}_URL`;

/** Of one line, so that a text within it can hold it too. */
export const document = (value: Value): string =>
  match(value, {
    plain: (scalar) => escaped(JSON.stringify(scalar)),
    reference: inserted,
    joined: (parts) =>
      `"${parts.map((part) => (typeof part === "string" ? escaped(JSON.stringify(part).slice(1, -1)) : placed(part))).join("")}"`,
    list: (items) => `[${items.map(document).join(",")}]`,
    object: (entries) =>
      `{${entries.map(([name, inner]) => `${escaped(JSON.stringify(name))}:${document(inner)}`).join(",")}}`,
  });

/** What a shell would read between the two words. */
const escaped = (text: string): string => text.replaceAll(/[\\$`]/g, String.raw`\$&`);

const inserted = (reference: Reference): string =>
  reference.$ref === "alarm-actions" ? "${ALARM_ACTIONS}" : `$(json "${placed(reference)}")`;

function placed({ $ref, of }: Reference): string {
  switch ($ref) {
    case "account":
      return "${ACCOUNT}";
    case "region":
      return "${REGION}";
    case "parameter":
      return `\${${shellName(of)}}`;
    case "arn":
      return `\${${arnVariable(of)}}`;
    case "url":
      return `\${${urlVariable(of)}}`;
    default:
      return of;
  }
}
