// An operation's request as a line for curl.
import type { JsonSchema } from "../openapi/json-schema.ts";
import { textOf, type DescribedApi, type DescribedOperation } from "./described.ts";

export function curlLine(operation: DescribedOperation, api: DescribedApi): string {
  const { method, security, body } = operation;
  const header = security === null ? null : headerOf(api.schemes[security] ?? {});
  return [
    `curl${method === "GET" ? "" : ` --request ${method}`} ${quoted(addressOf(operation, api.server))}`,
    ...(header === null ? [] : [`--header ${header}`]),
    ...(body === null
      ? []
      : [`--header 'content-type: application/json'`, `--data ${quoted(JSON.stringify(body.example))}`]),
  ].join(" \\\n  ");
}

/** Quoted so that the shell puts the secret in: it belongs into no history. */
function headerOf({ type, name }: JsonSchema): string {
  return type === "http" ? '"authorization: Bearer $PUNCTUAL_TOKEN"' : `"${textOf(name)}: $PUNCTUAL_SECRET"`;
}

function addressOf({ path, parameters }: DescribedOperation, server: string): string {
  const given = parameters.filter(({ example }) => example !== undefined);
  const valueOf = (name: string): string => String(given.find((one) => one.name === name)?.example ?? name);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_part, name: string) => encodeURIComponent(valueOf(name)));
  const query = given
    .filter((one) => one.in === "query")
    .map(({ name, example }) => `${encodeURIComponent(textOf(name))}=${encodeURIComponent(String(example))}`);
  return `${server}${filled}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
