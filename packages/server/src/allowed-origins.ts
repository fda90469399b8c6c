// Lets pages of named origins read the answers; without any, no CORS header is ever sent.
import cors, { type FastifyCorsOptions } from "@fastify/cors";
import type { JobRoute, Route } from "@punctual/jobs";
import type { FastifyInstance } from "fastify";
import { pathMatcher } from "./route-pattern.ts";

/** How long a browser may remember what it was allowed. */
const rememberSeconds = 600;

const allowance: FastifyCorsOptions = {
  methods: ["GET", "HEAD", "PUT", "POST", "PATCH", "DELETE"],
  allowedHeaders: [
    "authorization",
    "content-type",
    "idempotency-key",
    "if-match",
    "if-none-match",
    "prefer",
    "punctual-region",
  ],
  exposedHeaders: [
    "etag",
    "location",
    "preference-applied",
    "punctual-run-id",
    "retry-after",
    "x-request-id",
  ],
  // Another origin's page sends a credential in Authorization; a session's cookie is for our own page alone.
  credentials: false,
  maxAge: rememberSeconds,
  // An OPTIONS that is no preflight is answered like one: the library would refuse it in plain text.
  strictPreflight: false,
};

export interface AllowedOrigins {
  /** On every path, such as `https://app.example.com`, without a path. */
  readonly everywhere: readonly string[];
  /** Those that name origins of their own have them on their path beside these. */
  readonly routes: readonly Pick<Route | JobRoute, "path" | "corsOrigins">[];
}

export function allowOrigins(app: FastifyInstance, { everywhere, routes }: AllowedOrigins): void {
  const own = routes.flatMap(({ path, corsOrigins = [] }) =>
    corsOrigins.length === 0 ? [] : [{ matcher: pathMatcher(path, "allowed"), origins: corsOrigins }],
  );
  if (everywhere.length === 0 && own.length === 0) return;
  const isAllowed = (origin: string, [path = ""]: readonly string[]): boolean =>
    everywhere.includes(origin) ||
    own.some(({ matcher, origins }) => origins.includes(origin) && matcher.test(path));
  app.register(cors, {
    delegator: ({ url, headers: { origin } }, answer) =>
      // False sends nothing but `Vary: Origin`: a list would tell other origins' pages which headers there are.
      answer(null, {
        ...allowance,
        origin: origin !== undefined && isAllowed(origin, url.split("?")) ? origin : false,
      }),
  });
}
