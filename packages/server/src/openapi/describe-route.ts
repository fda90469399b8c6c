// What the API's description says of one route: Punctual's own operations, a workload's routes, the open pages.
import type { JobRoute, Route } from "@punctual/jobs";
import type { z } from "zod";
import type { Role } from "../auth/require-role.ts";
import type { Examples, Operation, RequestHeader } from "../operation.ts";
import { noBody } from "../rest/shape/parts.ts";
import { bearerScheme, isRole } from "../workload/resolve-guard.ts";
import { jobEndpoints, nounOf, watching, workloadRoutes } from "./tag.ts";

export interface DescribedRoute {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | null;
  readonly tag: string;
  /** Each of these schemes lets a caller in; none where everybody may ask. */
  readonly security: readonly { readonly name: string; readonly scheme: object }[];
  /** Null where no role is asked for. */
  readonly role: Role | null;
  readonly params: z.ZodType | null;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | null;
  /** By status; null where nothing, or no JSON, is sent. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  readonly takes: readonly RequestHeader[];
  /** Whether a caller may name the region that it asks. */
  readonly isRegional: boolean;
  readonly examples: Examples;
}

const bearer = { name: "bearer", scheme: bearerScheme };

const session = {
  name: "session",
  scheme: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-punctual",
    description:
      "A browser's session, begun by POST /api/v1/session. What changes something carries the header Punctual-Console: 1 too.",
  },
};

/** Of whoever has a role. */
export const credentials = [bearer, session];

const runToken = {
  name: "runToken",
  scheme: { ...bearerScheme, description: "The Punctual-Run-Token that came with the run's delivery." },
};

export const describeOperation = ({ body, ...operation }: Operation): DescribedRoute => ({
  ...operation,
  description: operation.description ?? null,
  tag: operation.tag ?? nounOf(operation.path),
  security: operation.security === "run-token" ? [runToken] : credentials,
  role: operation.security === "run-token" ? null : operation.role,
  body: body === noBody ? null : body,
  takes: operation.takes ?? [],
  isRegional: operation.security !== "run-token",
  examples: operation.examples ?? {},
});

export function describeRoute(route: Route | JobRoute): DescribedRoute {
  const { method, path, summary, guard, answers } = route;
  const job = "job" in route ? route.job : null;
  return {
    method,
    path,
    summary,
    answers,
    description: null,
    tag: job === null ? workloadRoutes : jobEndpoints,
    security: isRole(guard) ? credentials : [{ name: guard.kind, scheme: guard.security }],
    role: isRole(guard) ? guard.role : null,
    params: "params" in route ? (route.params ?? null) : null,
    query: "query" in route ? (route.query ?? null) : null,
    body: "ignoresBody" in route && route.ignoresBody === true ? null : (route.body ?? job?.input ?? null),
    takes: job === null ? [] : ["Idempotency-Key", "Prefer"],
    isRegional: false,
    examples: {},
  };
}

export const describePage = (path: string, summary: string): DescribedRoute => ({
  method: "GET",
  path,
  summary,
  description: null,
  tag: watching,
  security: [],
  role: null,
  params: null,
  query: null,
  body: null,
  answers: { 200: null },
  takes: [],
  isRegional: false,
  examples: {},
});
