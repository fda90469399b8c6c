// Values as expressions of Terraform's language.
import { match, type Reference, type Value } from "../value.ts";

export const snake = (name: string): string => name.replaceAll("-", "_");

/** A text in which nothing is taken for an expression. */
export const quoted = (text: string): string => `"${inner(text)}"`;

/** The sign before a brace, doubled, is a plain one. */
const inner = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[$%](?=\{)/g, "$&$&");

/** Resources by their address; `addressOf` knows which type an id has. */
export const expression = (value: Value, addressOf: AddressOf): string =>
  match(value, {
    plain: (scalar) => (typeof scalar === "string" ? quoted(scalar) : String(scalar)),
    reference: (reference) => resolved(reference, addressOf),
    joined: (parts) =>
      `"${parts.map((part) => (typeof part === "string" ? inner(part) : `\${${resolved(part, addressOf)}}`)).join("")}"`,
    list: (items) => list(items.map((item) => expression(item, addressOf))),
    object: (entries) => object(entries.map(([name, one]) => [name, expression(one, addressOf)])),
  });

export type AddressOf = (id: string) => string;

function resolved({ $ref, of }: Reference, addressOf: AddressOf): string {
  switch ($ref) {
    case "account":
      return "data.aws_caller_identity.current.account_id";
    case "region":
      return "data.aws_region.current.region";
    case "parameter":
      return `var.${snake(of)}`;
    case "alarm-actions":
      return 'var.alarm_topic_arn == "" ? [] : [var.alarm_topic_arn]';
    default:
      return `${addressOf(of)}.${$ref}`;
  }
}

const list = (items: readonly string[]): string =>
  items.some((item) => item.includes("\n"))
    ? `[\n${items.map((item) => `${deeper(item)},`).join("\n")}\n]`
    : `[${items.join(", ")}]`;

function object(entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return "{}";
  const keyed = entries.map(
    ([name, value]) => [/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name), value] as const,
  );
  const rows = runs(keyed).flatMap((run) => {
    const widest = Math.max(...run.map(([name]) => name.length));
    return run.map(([name, value]) => deeper(`${name.padEnd(widest)} = ${value}`));
  });
  return `{\n${rows.join("\n")}\n}`;
}

/** Entries of one line that follow each other have their signs in one column; one of several lines stands alone. */
function runs<Entry extends readonly [string, string]>(
  entries: readonly Entry[],
): readonly (readonly Entry[])[] {
  const found: Entry[][] = [];
  let open: Entry[] | null = null;
  for (const entry of entries) {
    if (entry[1].includes("\n")) {
      found.push([entry]);
      open = null;
    } else if (open === null) found.push((open = [entry]));
    else open.push(entry);
  }
  return found;
}

const deeper = (text: string): string =>
  text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
