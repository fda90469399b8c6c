// Answers a path that does not exist, or exists for other methods.
import type { FastifyInstance } from "fastify";
import { DoorProblem } from "./door-problem.ts";
import { pathMatcher, type Colons } from "./route-pattern.ts";

export interface KnownRoute {
  readonly method: string;
  readonly path: string;
  readonly colons: Colons;
}

export function answerUnknown(app: FastifyInstance, routes: readonly KnownRoute[]): void {
  const known = routes.map(({ method, path, colons }) => ({ method, matcher: pathMatcher(path, colons) }));
  app.setNotFoundHandler(async (request) => {
    const [path = ""] = request.url.split("?");
    const methods = known.filter(({ matcher }) => matcher.test(path)).map(({ method }) => method);
    // The right method too: the router found the path itself to be another.
    if (methods.length === 0 || methods.includes(request.method))
      throw new DoorProblem("not-found", "Expected a path that exists, got another.");
    const allow = [
      ...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]))),
    ].join(", ");
    throw new DoorProblem("method-not-allowed", `Expected one of ${allow}, got another method.`, {
      headers: { allow },
    });
  });
}
