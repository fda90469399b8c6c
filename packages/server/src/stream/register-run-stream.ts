// GET /runs/stream: tells of a tenant's runs as they change, for as long as the caller listens.
import { runStates } from "@punctual/engine";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { inAskedRegion } from "../auth/in-asked-region.ts";
import { queryOf } from "../json/request-query.ts";
import { validate } from "../json/validate.ts";
import { credentials, type DescribedRoute } from "../openapi/describe-route.ts";
import type { OperationDoor } from "../register-operation.ts";
import { severalOf } from "../rest/shape/parts.ts";
import { callerGone } from "../workload/caller-gone.ts";
import { runStream } from "./run-stream.ts";

const runStreamPath = "/api/v1/runs/stream";

const text = z.string().min(1).max(130).nullable().default(null);

const filter = z.strictObject({
  schedule: text,
  job: text,
  state: severalOf(runStates).nullable().default(null),
});

/** As the API's description shows it; it answers events, so it is served apart from the operations. */
export const describedRunStream: DescribedRoute = {
  method: "GET",
  path: runStreamPath,
  summary: "Watch runs as server-sent events",
  description:
    "Sends `event: ready` at once, then `event: run` with a run as its data whenever one begins, ends or goes back to waiting. Whoever connects, or connects again, reads the lists once and follows from there.",
  tag: "runs",
  role: "viewer",
  security: credentials,
  params: null,
  query: filter,
  body: null,
  answers: { 200: null },
  takes: [],
  isRegional: true,
  examples: {},
};

export interface StreamDoor extends OperationDoor {
  /** Aborts when the port stops. */
  readonly stopping: AbortSignal;
}

export function registerRunStream(
  app: FastifyInstance,
  { engine, authenticator, stopping }: StreamDoor,
): void {
  app.get(runStreamPath, async (request, reply) => {
    const { method, headers, ip: address } = request;
    const asking = { method, headers, address, subject: `GET ${runStreamPath}` };
    const admit = async () =>
      inAskedRegion(engine, await authenticator.admit(asking, "viewer"), request.headers);
    const principal = await admit();
    const asked = validate(filter, queryOf(request.url), "query");
    const signal = callerGone(reply, stopping);
    return (
      reply
        // Ended by us while the port stops, it must not stay open as an idle one.
        .header("connection", "close")
        .type("text/event-stream; charset=utf-8")
        .send(runStream({ engine, principal, filter: asked, recheck: admit, signal }))
    );
  });
}
