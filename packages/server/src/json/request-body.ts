// The body of a request, read as JSON.
import { isJsonType } from "@punctual/jobs";
import type { FastifyRequest } from "fastify";
import { DoorProblem } from "../door-problem.ts";
import { parseJson } from "./parse-json.ts";

/** The bytes as they came; null where there are none. */
export const rawBody = ({ body }: FastifyRequest): Buffer | null =>
  Buffer.isBuffer(body) && body.length > 0 ? body : null;

/** Undefined without a body. Throws DoorProblem: unsupported-media-type, and what `parseJson` throws. */
export function jsonBody(request: FastifyRequest): unknown {
  const bytes = rawBody(request);
  if (bytes === null) return undefined;
  if (!isJsonType(request.headers["content-type"])) {
    throw new DoorProblem(
      "unsupported-media-type",
      "Expected Content-Type: application/json, got another or none.",
    );
  }
  return parseJson(bytes);
}
