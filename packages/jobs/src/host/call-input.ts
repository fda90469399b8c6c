// The input of a job as the body of a call carries it.
import type { z } from "zod";
import type { HttpRequest } from "../http.ts";
import { RequestRefused } from "../http-problem.ts";
import { isJsonType } from "./json-type.ts";
import { readInput } from "../input/read-input.ts";

export interface InputSchemas {
  readonly input: z.ZodType;
  /** Of the body, where it differs from the job's own input. */
  readonly body: z.ZodType | undefined;
}

/**
 * What the job is called with: the body as it came, since the job reads it again, or what the body's own schema makes of
 * it. Throws RequestRefused.
 */
export function callInput({ input, body }: InputSchemas, request: HttpRequest): unknown {
  const schema = body ?? input;
  const given = sentBody(request);
  const sent = isScheduledEvent(given) && !readInput(schema, given, "body").ok ? {} : given;
  const read = readInput(schema, sent, "body");
  if (!read.ok)
    throw new RequestRefused({
      code: read.problem.code,
      detail: read.problem.message,
      field: read.problem.field,
    });
  return body === undefined ? sent : read.value;
}

/** What EventBridge sends where nobody says what to send: that it is time, and nothing that a job is meant to read. */
const isScheduledEvent = (body: unknown): boolean =>
  typeof body === "object" &&
  body !== null &&
  "detail-type" in body &&
  body["detail-type"] === "Scheduled Event" &&
  "source" in body &&
  (body.source === "aws.events" || body.source === "aws.scheduler");

function sentBody({ body, headers }: HttpRequest): unknown {
  if (body === null || body.length === 0) return {};
  if (!isJsonType(headers["content-type"])) {
    const detail = "Expected Content-Type: application/json, got another or none.";
    throw new RequestRefused({ code: "unsupported-media-type", detail });
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    throw new RequestRefused({
      code: "malformed-json",
      detail: "Expected the body to be one JSON value in UTF-8, got something else.",
    });
  }
}
