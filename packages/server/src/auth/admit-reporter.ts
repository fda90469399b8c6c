// Lets in the target of a run that reports on it, with the token that came with its delivery.
import { isRunReporter, type EngineContext, type Principal } from "@punctual/engine";
import type { FastifyRequest } from "fastify";
import { DoorProblem } from "../door-problem.ts";
import { headersOf, paramsOf } from "../request-parts.ts";
import { runTokenOf } from "../rest/run-token.ts";

/** The token says whose run it is, and its verb looks at nothing else: no row is seen in this name. */
const runReporter: Principal = { tenant: "", actor: "run token", role: "viewer" };

/** Throws DoorProblem `unauthorized`, the same for a run that there is and one that there is not. */
export function admitReporter(engine: EngineContext, request: FastifyRequest): Principal {
  const { id: runId = "" } = paramsOf(request);
  if (isRunReporter(engine, { runId, runToken: runTokenOf(headersOf(request)) })) return runReporter;
  throw new DoorProblem(
    "unauthorized",
    "Expected the run token that came with this run's delivery, got another text or none.",
    { headers: { "www-authenticate": 'Bearer realm="punctual"' } },
  );
}
