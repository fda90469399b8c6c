// Carries a claimed run to the HTTP target of its schedule.
import { credentialHeaders } from "../connection/credential-headers.ts";
import type { EngineContext } from "../engine-context.ts";
import { attemptResult, type AttemptResult } from "../run/attempt-result.ts";
import { scheduleOf, type ClaimedRun } from "../run/claimed-run.ts";
import { httpTarget, type HttpTarget } from "../schedule/schedule-definition.ts";
import { deliverHttp, type Credentials } from "./deliver-http.ts";
import type { DeliveryEnd } from "./delivery-end.ts";
import { deliveryHeaders } from "./delivery-headers.ts";
import type { HttpPools } from "./http-pools.ts";

export interface DeliverRunTools {
  readonly engine: EngineContext;
  readonly pools: HttpPools;
  readonly signal: AbortSignal;
}

/** Never throws: a target that this version cannot read, or a connection that is gone, is an end like any other. */
export async function deliverRun(run: ClaimedRun, tools: DeliverRunTools): Promise<AttemptResult> {
  const target = httpTarget.safeParse(run.target);
  if (!target.success)
    return attemptResult("dead", {
      reason: "unreadable target",
      error: "This version cannot read the target.",
    });
  if (target.data.connection === null) return send(run, { target: target.data, credentials: null }, tools);
  const answer = credentialHeaders(tools.engine.secretKey, run);
  return answer.kind === "ready"
    ? send(run, { target: target.data, credentials: answer.credentials }, tools)
    : attemptResult("retry", { error: answer.error });
}

interface Sending {
  readonly target: HttpTarget;
  readonly credentials: Credentials | null;
}

async function send(run: ClaimedRun, sending: Sending, tools: DeliverRunTools): Promise<AttemptResult> {
  return resultOf(await deliverHttp(deliveryOf(run, sending), httpTools(tools)));
}

const httpTools = ({ engine, pools, signal }: DeliverRunTools) => ({
  pools,
  signal,
  egress: engine.egress,
  now: () => engine.clock.now(),
});

function deliveryOf(run: ClaimedRun, { target, credentials }: Sending) {
  const { runId, scheduledAt, attempt, token, input, inputIsJson } = run;
  const headers = deliveryHeaders({ runId, schedule: scheduleOf(run), scheduledAt, attempt, token });
  return { target, input, inputIsJson, headers, credentials };
}

function resultOf({
  outcome,
  status,
  error,
  excerpt,
  retryAfterSeconds,
  pauses,
}: DeliveryEnd): AttemptResult {
  const reason = outcome === "dead" ? (status === null ? "target refused" : `status ${status}`) : null;
  return attemptResult(outcome, { reason, status, error, excerpt, afterSeconds: retryAfterSeconds, pauses });
}
