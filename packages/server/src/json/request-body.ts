// The body of a request, read as JSON.
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
  if (!isJson(request.headers["content-type"])) {
    throw new DoorProblem(
      "unsupported-media-type",
      "Expected Content-Type: application/json, got another or none.",
    );
  }
  return parseJson(bytes);
}

function isJson(contentType: string | undefined): boolean {
  const [type = "", ...parameters] = (contentType ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice("charset=".length)
    .replaceAll('"', "");
  return (
    /^application\/(json|[a-z0-9.-]+\+json)$/.test(type) &&
    (charset === undefined || charset === "utf-8" || charset === "utf8")
  );
}
