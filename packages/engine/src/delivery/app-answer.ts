// What an app's answer brings of the job that it served.
import { z } from "zod";
import { attemptResult, type AttemptResult } from "../run/attempt-result.ts";
import type { DeliveryEnd } from "./delivery-end.ts";

const count = z.int().min(0);

const answerShape = z.object({
  result: z.json().optional(),
  tally: z
    .object({ total: count, successful: count, failed: count, skipped: count })
    .nullable()
    .default(null),
});

/** Of a 2xx. What is no such JSON comes from somebody who knows nothing of the job: a page, a proxy. */
export function appResult({ status, body, excerpt }: DeliveryEnd): AttemptResult {
  const read = answerShape.safeParse(jsonIn(body));
  if (read.success) {
    const { result, tally } = read.data;
    return attemptResult("succeeded", { status, excerpt, result, tally });
  }
  const error = "Expected the app to answer JSON with the job's result and tally, got something else.";
  return attemptResult("retry", { status, excerpt, error });
}

function jsonIn(body: Buffer | null): unknown {
  try {
    return body === null ? null : JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
