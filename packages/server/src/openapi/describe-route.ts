// What the API's description says of one route: Punctual's own operations, a workload's routes, the open pages.
import type { JobRoute, Route } from "@punctual/jobs";
import type { z } from "zod";
import type { Operation } from "../operation.ts";
import { noBody } from "../rest/shape/parts.ts";
import { bearerScheme, isRole } from "../workload/resolve-guard.ts";

export interface DescribedRoute {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** Which scheme lets a caller in; null where everybody may. */
  readonly security: { readonly name: string; readonly scheme: object } | null;
  readonly params: z.ZodType | null;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | null;
  /** By status; null where nothing, or no JSON, is sent. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
}

const bearer = { name: "bearer", scheme: bearerScheme };

export const describeOperation = ({ body, ...operation }: Operation): DescribedRoute => ({
  ...operation,
  security: bearer,
  body: body === noBody ? null : body,
});

export function describeRoute(route: Route | JobRoute): DescribedRoute {
  const { method, path, summary, guard, answers } = route;
  const job = "job" in route ? route.job : null;
  return {
    method,
    path,
    summary,
    answers,
    security: isRole(guard) ? bearer : { name: guard.kind, scheme: guard.security },
    params: "params" in route ? (route.params ?? null) : null,
    query: "query" in route ? (route.query ?? null) : null,
    body: route.body ?? job?.input ?? null,
  };
}

export const describePage = (path: string, summary: string): DescribedRoute => ({
  method: "GET",
  path,
  summary,
  security: null,
  params: null,
  query: null,
  body: null,
  answers: { 200: null },
});
