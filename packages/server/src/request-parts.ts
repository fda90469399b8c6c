// A request's headers and path parameters as plain text.
import type { FastifyRequest } from "fastify";
import { refuseText } from "./json/refuse-text.ts";

export function headersOf({ headers }: FastifyRequest): Readonly<Record<string, string | undefined>> {
  const texts: Record<string, string | undefined> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    texts[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return texts;
}

/** Throws DoorProblem `invalid-request` for text that no database keeps. */
export function paramsOf({ params }: FastifyRequest): Readonly<Record<string, string>> {
  if (typeof params !== "object" || params === null) return {};
  const texts = Object.entries(params).map(([name, value]): [string, string] => [name, String(value)]);
  for (const [name, text] of texts) refuseText(text, name);
  return Object.fromEntries(texts);
}
