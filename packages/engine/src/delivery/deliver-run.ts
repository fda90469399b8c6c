// Carries a claimed run over HTTP to wherever its schedule, or the app that serves its job, wants it.
import type { EngineContext } from "../engine-context.ts";
import { attemptResult, type AttemptResult } from "../run/attempt-result.ts";
import { scheduleOf, type ClaimedRun } from "../run/claimed-run.ts";
import { runToken } from "../run/run-token.ts";
import type { HttpTarget } from "../schedule/schedule-definition.ts";
import { appResult } from "./app-answer.ts";
import type { CredentialAnswer, Credentials } from "./credentials.ts";
import type { HttpDelivery, HttpDeliveryTools } from "./deliver-http.ts";
import { deliverRenewing } from "./deliver-renewing.ts";
import type { DeliveryEnd } from "./delivery-end.ts";
import { deliveryHeaders, type DeliveryFacts } from "./delivery-headers.ts";
import type { HttpPools } from "./http-pools.ts";
import type { RetriedStatuses } from "./outcome.ts";
import { runTarget } from "./run-target.ts";

export interface DeliverRunTools {
  readonly engine: EngineContext;
  readonly pools: HttpPools;
  readonly signal: AbortSignal;
  /** Opens the run's connection. A delivery does not reach the database; this may. */
  credentialsOf(run: ClaimedRun, tools: Pick<DeliverRunTools, "engine" | "pools">): Promise<CredentialAnswer>;
}

/** `reporting`: the target goes on, and reports by itself. A target that cannot be read, or a connection that is gone, is an end like any other. Throws only what `credentialsOf` throws. */
export async function deliverRun(
  run: ClaimedRun,
  tools: DeliverRunTools,
): Promise<AttemptResult | "reporting"> {
  const found = runTarget(run);
  if ("fault" in found) return attemptResult("dead", { reason: found.fault, error: textOf(found.fault) });
  const { target, retried = "usual" } = found;
  if (target.connection === null) return send(run, { target, retried, credentials: null }, tools);
  const answer = await tools.credentialsOf(run, tools);
  return answer.kind === "ready"
    ? send(run, { target, retried, credentials: answer.credentials }, tools)
    : attemptResult("retry", { error: answer.error, afterSeconds: answer.afterSeconds });
}

const textOf = (fault: string): string =>
  fault === "unreadable target" ? "This version cannot read the target." : fault;

interface Sending {
  readonly target: HttpTarget;
  readonly retried: RetriedStatuses;
  readonly credentials: Credentials | null;
}

async function send(
  run: ClaimedRun,
  sending: Sending,
  tools: DeliverRunTools,
): Promise<AttemptResult | "reporting"> {
  const report = reportOf(run, tools.engine);
  const end = await deliverRenewing(deliveryOf(run, sending, report), httpTools(tools));
  // Without a token it cannot report, and means no more than that it took the run.
  if (end.outcome === "reporting" && report !== null) return "reporting";
  return resultOf(end, run);
}

type Report = DeliveryFacts["report"];

function reportOf({ runId, token }: ClaimedRun, { secretKeys, publicUrl }: EngineContext): Report {
  const proof = runToken(secretKeys, { runId, token });
  return proof === null ? null : { url: `${publicUrl}/api/v1/runs/${runId}`, token: proof };
}

function deliveryOf(
  run: ClaimedRun,
  { target, retried, credentials }: Sending,
  report: Report,
): HttpDelivery {
  const { runId, scheduledAt, timezone, job, attempt, token, input, inputIsJson } = run;
  const schedule = scheduleOf(run);
  const headers = deliveryHeaders({ runId, schedule, scheduledAt, timezone, job, attempt, token, report });
  return { id: runId, target, retried, input, inputIsJson, headers, credentials };
}

const httpTools = ({ engine, pools, signal }: DeliverRunTools): HttpDeliveryTools => ({
  pools,
  signal,
  egress: engine.egress,
  now: () => engine.clock.now(),
});

function resultOf(end: DeliveryEnd, run: ClaimedRun): AttemptResult {
  const { outcome, status, error, excerpt, retryAfterSeconds, pauses } = end;
  if (outcome === "succeeded" && run.job !== null) return appResult(end);
  if (outcome === "reporting") return attemptResult("succeeded", { status, excerpt });
  const reason = outcome === "dead" ? (status === null ? "target refused" : `status ${status}`) : null;
  return attemptResult(outcome, { reason, status, error, excerpt, afterSeconds: retryAfterSeconds, pauses });
}
