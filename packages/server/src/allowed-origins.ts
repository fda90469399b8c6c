// Lets pages of named origins read the answers; without any, no CORS header is ever sent.
import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

/** How long a browser may remember what it was allowed. */
const rememberSeconds = 600;

/** @param origins such as `https://app.example.com`, without a path. */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.register(cors, {
    origin: [...origins],
    methods: ["GET", "HEAD", "PUT", "POST", "DELETE"],
    allowedHeaders: [
      "authorization",
      "content-type",
      "idempotency-key",
      "if-match",
      "if-none-match",
      "prefer",
    ],
    exposedHeaders: [
      "etag",
      "location",
      "preference-applied",
      "punctual-run-id",
      "retry-after",
      "x-request-id",
    ],
    // Credentials travel in Authorization, never in a cookie that another origin's page could send along.
    credentials: false,
    maxAge: rememberSeconds,
  });
}
