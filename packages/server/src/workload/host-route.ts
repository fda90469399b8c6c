// Serves a workload's plain route: guard, then what it was sent, then the route's own work.
import type { Guard, HttpRequest, HttpResponse, Route } from "@punctual/jobs";
import { validate } from "../json/validate.ts";

/** What of a request is read only once the guard has let the caller in. */
export interface UnreadBody {
  /** Parses the body; called only where the route has a schema for it. */
  readonly readBody: () => unknown;
  /** A body that was not read into memory. */
  readonly stream: AsyncIterable<Buffer> | null;
}

export function hostRoute(
  route: Route,
  guard: Guard,
): (request: HttpRequest, unread: UnreadBody) => Promise<HttpResponse> {
  return async (request, { readBody, stream }) => {
    const admitted = await guard.check(request);
    if (!admitted.ok) return admitted.response;
    return route.handle({
      ...request,
      actor: admitted.actor,
      claims: admitted.claims,
      params: route.params === undefined ? request.params : validate(route.params, request.params, "path"),
      query: route.query === undefined ? request.query : validate(route.query, request.query, "query"),
      body: route.body === undefined ? undefined : validate(route.body, readBody(), "body"),
      rawBody: stream ?? request.body,
    });
  };
}
