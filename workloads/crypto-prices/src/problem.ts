// Errors of these routes beyond those that every job's endpoint knows, in the form of RFC 9457.
import { ownProblem, type HttpRequest, type HttpResponse } from "@punctual/jobs";

const catalogue = {
  "not-found": {
    status: 404,
    title: "Not found",
    detail: "Expected a coin and a currency that are fetched, got others, or no price was fetched yet.",
    remedy: "See GET /api/v1/prices for those that there are.",
  },
} as const;

export const problem = (
  code: keyof typeof catalogue,
  request: Pick<HttpRequest, "requestId">,
): HttpResponse => ownProblem({ code, ...catalogue[code] }, request);
