// Carries a run to an HTTP target: one request, and what its answer means.
import { Problem } from "../errors.ts";
import type { HttpTarget } from "../schedule/schedule-definition.ts";
import { DeliveryFailure } from "./delivery-failure.ts";
import { unanswered, type DeliveryEnd } from "./delivery-end.ts";
import type { Headers } from "./delivery-headers.ts";
import { checkTarget, type EgressPolicy } from "./egress.ts";
import { Exchange, type Answer, type ExchangeEnd } from "./exchange.ts";
import { excerptOf } from "./excerpt.ts";
import type { HttpPools } from "./http-pools.ts";
import { outcomeOfFailure, outcomeOfStatus } from "./outcome.ts";
import { requestHeaders } from "./request-headers.ts";
import { httpDate, retryAfterSeconds } from "./retry-after.ts";

export interface Credentials {
  readonly headers: Headers;
  /** Masked wherever an answer repeats them. */
  readonly secrets: readonly string[];
}

export interface HttpDelivery {
  readonly target: HttpTarget;
  /** Sent byte for byte; null sends no body. */
  readonly input: string | null;
  readonly inputIsJson: boolean;
  /** What deliveryHeaders makes. */
  readonly headers: Headers;
  readonly credentials: Credentials | null;
}

export interface HttpDeliveryTools {
  readonly pools: HttpPools;
  readonly egress: EgressPolicy;
  /** Ends the delivery at once, its connection closed. */
  readonly signal: AbortSignal;
  /** For a Retry-After that is a date, where the target does not tell its own time. */
  now(): Date;
}

/** Never throws. A target that was let in by an earlier policy is checked again. */
export async function deliverHttp(delivery: HttpDelivery, tools: HttpDeliveryTools): Promise<DeliveryEnd> {
  try {
    const url = checkTarget(delivery.target.url, tools.egress);
    const end = await exchange(url, delivery, tools);
    return end.status === null ? withoutAnswer(end.error) : withAnswer(end, delivery, tools);
  } catch (error) {
    return error instanceof Problem
      ? unanswered("dead", `target refused: ${error.message}`)
      : withoutAnswer(error);
  }
}

function exchange(
  url: URL,
  delivery: HttpDelivery,
  { pools, signal }: HttpDeliveryTools,
): Promise<ExchangeEnd> {
  const { timeoutSeconds } = delivery.target;
  const pool = pools.for(url.origin);
  return new Promise<ExchangeEnd>((resolve) => {
    const sent = new Exchange((end) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      resolve(end);
    });
    const cancel = (): void => sent.stop(new DeliveryFailure("gave-up", "stopped before an answer came"));
    const late = new DeliveryFailure("gave-up", `timed out after ${timeoutSeconds} s`);
    const timer = setTimeout(() => sent.stop(late), timeoutSeconds * 1000);
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
    else pool.dispatch(requestOf(url, delivery), sent);
  });
}

const requestOf = (url: URL, { target, input, inputIsJson, headers, credentials }: HttpDelivery) => ({
  path: `${url.pathname}${url.search}`,
  method: target.method,
  body: input,
  headers: requestHeaders({
    target: target.headers,
    connection: credentials?.headers ?? {},
    own: headers,
    isJson: inputIsJson && input !== null,
  }),
});

function withAnswer(
  { status, headers, body }: Answer,
  { credentials }: HttpDelivery,
  { now }: HttpDeliveryTools,
): DeliveryEnd {
  const { outcome, error, pauses } = outcomeOfStatus(status);
  return {
    outcome,
    error,
    pauses,
    status,
    excerpt: excerptOf(body, credentials?.secrets ?? []),
    retryAfterSeconds:
      outcome === "retry" ? retryAfterSeconds(headers["retry-after"], sentAt(headers) ?? now()) : null,
  };
}

/** The target's own clock, so that a difference between the two clocks does not count. */
function sentAt({ date }: Answer["headers"]): Date | null {
  return typeof date === "string" ? httpDate(date) : null;
}

function withoutAnswer(error: unknown): DeliveryEnd {
  const { outcome, error: text } = outcomeOfFailure(error);
  return unanswered(outcome === "dead" ? "dead" : "retry", text ?? "the request failed");
}
