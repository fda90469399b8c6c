// What a host sends of an answer.
import type { HttpResponse } from "../http.ts";

export interface SentAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export function sentAnswer({ status, headers, body }: HttpResponse): SentAnswer {
  if (body === null || body === undefined) return { status, headers, text: "" };
  if (typeof body === "string") return { status, headers, text: body };
  return { status, headers: { "content-type": "application/json", ...headers }, text: JSON.stringify(body) };
}
