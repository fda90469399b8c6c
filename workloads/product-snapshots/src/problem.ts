// Errors of these routes beyond those that every job's endpoint knows, in the form of RFC 9457.
import { ownProblem, type HttpRequest, type HttpResponse } from "@punctual/jobs";

const catalogue = {
  "not-found": {
    status: 404,
    title: "Not found",
    detail: "Expected a user that is known, got another id.",
    remedy: "Make the user with PUT /api/v1/users/{userId}/products.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "Unsupported media type",
    detail: "Expected Content-Type: text/csv or application/x-ndjson, got another or none.",
    remedy: "Name the format of the file in Content-Type.",
  },
} as const;

export const problem = (
  code: keyof typeof catalogue,
  request: Pick<HttpRequest, "requestId">,
): HttpResponse => ownProblem({ code, ...catalogue[code] }, request);
