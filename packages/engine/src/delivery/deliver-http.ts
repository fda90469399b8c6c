// Carries a run to an HTTP target: one request, and what its answer means.
import { Problem } from "../errors.ts";
import type { HttpTarget } from "../schedule/schedule-definition.ts";
import type { Credentials } from "./credentials.ts";
import { unanswered, type DeliveryEnd } from "./delivery-end.ts";
import type { Headers } from "./delivery-headers.ts";
import { checkedTarget } from "./checked-target.ts";
import type { EgressPolicy } from "./egress.ts";
import type { Answer } from "./exchange.ts";
import { excerptOf } from "./excerpt.ts";
import { outcomeOfFailure, outcomeOfStatus, type Outcome, type RetriedStatuses } from "./outcome.ts";
import { requestHeaders } from "./request-headers.ts";
import { bodyWith, pathWith } from "./request-parameters.ts";
import { httpDate, refusesRetry, retryAfterSeconds } from "./retry-after.ts";
import { sendRequest, type OutgoingRequest, type SendingTools } from "./send-request.ts";
import { unpacked } from "./unpacked.ts";

export interface HttpDelivery {
  /** The same for every attempt of a run. */
  readonly id: string;
  readonly target: HttpTarget;
  /** Sent byte for byte, but for what a connection adds; null sends no body. */
  readonly input: string | null;
  readonly inputIsJson: boolean;
  /** What deliveryHeaders makes. */
  readonly headers: Headers;
  readonly credentials: Credentials | null;
  readonly retried?: RetriedStatuses;
}

export interface HttpDeliveryTools extends SendingTools {
  readonly egress: EgressPolicy;
  /** For a signature's time, and for a Retry-After that is a date, where the target does not tell its own. */
  now(): Date;
}

/** Never throws. A target that was let in by an earlier policy is checked again. */
export async function deliverHttp(delivery: HttpDelivery, tools: HttpDeliveryTools): Promise<DeliveryEnd> {
  try {
    const url = checkedTarget(delivery.target.url, tools.egress);
    const end = await sendRequest(url, requestOf(url, delivery, tools.now()), tools);
    if (end.status === null) return withoutAnswer(end.error);
    const body = acceptsPacked(delivery) ? await unpacked(end) : end.body;
    return withAnswer({ ...end, body }, delivery, tools);
  } catch (error) {
    return error instanceof Problem
      ? unanswered("dead", `target refused: ${error.message}`)
      : withoutAnswer(error);
  }
}

/** What nobody asked to be compressed is read as it comes. */
const acceptsPacked = ({ target }: HttpDelivery): boolean =>
  Object.keys(target.headers).some((name) => name.toLowerCase() === "accept-encoding");

function requestOf(url: URL, delivery: HttpDelivery, now: Date): OutgoingRequest {
  const { id, target, headers, credentials } = delivery;
  const { method, timeoutSeconds } = target;
  const given = { body: delivery.input, isJson: delivery.inputIsJson };
  const { body, isJson } = bodyWith(credentials?.body ?? {}, given, method);
  const signature = credentials?.sign?.({ id, sentAt: now, body: body ?? "" }) ?? {};
  return {
    path: pathWith(url, credentials?.query ?? {}),
    method,
    body,
    timeoutSeconds,
    headers: requestHeaders({
      target: target.headers,
      connection: credentials?.headers ?? {},
      own: { ...headers, ...signature },
      isJson: isJson && body !== null,
    }),
  };
}

function withAnswer(
  answer: Answer,
  { credentials, retried }: HttpDelivery,
  { now }: HttpDeliveryTools,
): DeliveryEnd {
  const { status, headers, body } = answer;
  const { outcome, error, pauses } = outcomeOf(answer, retried);
  return {
    outcome,
    error,
    pauses,
    status,
    body,
    excerpt: excerptOf(body, credentials?.secrets ?? []),
    retryAfterSeconds:
      outcome === "retry" ? retryAfterSeconds(headers["retry-after"], sentAt(headers) ?? now()) : null,
  };
}

type AnswerOutcome = Omit<Outcome, "outcome"> & Pick<DeliveryEnd, "outcome">;

function outcomeOf({ status, headers }: Answer, retried?: RetriedStatuses): AnswerOutcome {
  if (status === 202 && goesOn(headers)) return { outcome: "reporting", error: null, pauses: false };
  const found = outcomeOfStatus(status, retried);
  if (found.outcome !== "retry" || !refusesRetry(headers["retry-after"])) return found;
  return { ...found, outcome: "dead", error: `${found.error}, and asked not to be tried again` };
}

function goesOn(headers: Answer["headers"]): boolean {
  const applied = [headers["preference-applied"] ?? []].flat().join(",");
  return applied.split(",").some((one) => /^\s*respond-async\s*$/i.test(one));
}

/** The target's own clock, so that a difference between the two clocks does not count. */
function sentAt({ date }: Answer["headers"]): Date | null {
  return typeof date === "string" ? httpDate(date) : null;
}

function withoutAnswer(error: unknown): DeliveryEnd {
  const { outcome, error: text } = outcomeOfFailure(error);
  return unanswered(outcome === "dead" ? "dead" : "retry", text ?? "the request failed");
}
