// Writes the TypeScript of one statement.
import { createHash } from "node:crypto";
import { camelCase } from "./read-sql.ts";

export interface Field {
  readonly name: string;
  readonly type: string;
}

export interface EmittedStatement {
  /** The file's name without .sql. */
  readonly name: string;
  readonly comment: readonly string[];
  readonly text: string;
  readonly parameters: readonly Field[];
  readonly columns: readonly Field[];
}

const longestName = 63;

export function emitStatement({ name, comment, text, parameters, columns }: EmittedStatement): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const types = `${recordType(parameters, "null")}, ${recordType(columns, "Readonly<Record<never, never>>")}`;
  return [
    `// Generated from ${name}.sql by \`npm run generate\`; do not edit.`,
    `import type { Statement } from "@punctual/database";`,
    "",
    ...docstring(comment),
    `export const ${camelCase(name)}: Statement<${types}> = {`,
    `  name: "${name.slice(0, longestName - hash.length - 1)}-${hash}",`,
    `  parameters: [${namesOf(parameters)}],`,
    `  columns: [${namesOf(columns)}],`,
    `  text: ${template(text)},`,
    "};",
    "",
  ].join("\n");
}

const namesOf = (fields: readonly Field[]): string => fields.map((field) => `"${field.name}"`).join(", ");

function recordType(fields: readonly Field[], none: string): string {
  if (fields.length === 0) return none;
  return `{\n${fields.map(({ name, type }) => `  readonly ${name}: ${type};\n`).join("")}}`;
}

const docstring = (comment: readonly string[]): string[] =>
  comment.length === 0
    ? []
    : ["/**", ...comment.map((line) => ` * ${line.replaceAll("*/", "*\\/")}`.trimEnd()), " */"];

const template = (text: string): string => `\`${text.replace(/[\\`]|\$\{/g, "\\$&")}\``;
