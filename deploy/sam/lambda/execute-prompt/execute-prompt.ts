// Fires a prompt now, beside its schedule, for an operator who invokes this function.
import type { Context } from "aws-lambda";
import { askPunctual, isPromptId, log, required, type Answer } from "../punctual.ts";
import { secretOf } from "../secret.ts";

export interface FireNow {
  readonly scheduleId: string;
  /** The same again within a day gives the same run. Default: this invocation's, which Lambda's own retries share. */
  readonly idempotencyKey?: string;
}

export interface Fired {
  readonly statusCode: number;
  /** The run, or the problem. */
  readonly body: unknown;
}

/** Throws where trying again may help, so that an asynchronous invocation is retried by Lambda. */
export async function handler(
  event: FireNow,
  { awsRequestId }: Pick<Context, "awsRequestId">,
): Promise<Fired> {
  const { scheduleId, idempotencyKey = awsRequestId } = event;
  // The id goes into a path that is called with an operator's key.
  if (typeof scheduleId !== "string" || !isPromptId(scheduleId)) {
    throw new Error(
      "Expected scheduleId to be the id of a prompt, got another. Take it from GET /v1/schedules.",
    );
  }
  const answer = await askPunctual({
    method: "POST",
    path: `/api/v1/schedules/scheduled-prompts/${scheduleId}:run`,
    headers: {
      authorization: `Bearer ${await secretOf(required("PUNCTUAL_ACCESS_KEY_ARN"))}`,
      "idempotency-key": idempotencyKey,
    },
  });
  const fired = { statusCode: answer.status, body: parsed(answer) };
  const failed = answer.status >= 300;
  log(failed ? "error" : "info", {
    scheduleId,
    status: answer.status,
    ...(failed ? { problem: fired.body } : { runId: idOf(fired.body) }),
  });
  if (answer.status >= 500 || answer.status === 429) {
    throw new Error(`Expected Punctual to make a run, got ${answer.status}. See the problem in the log.`);
  }
  return fired;
}

function parsed({ text, headers }: Answer): unknown {
  return /\bjson\b/.test(headers["content-type"] ?? "") ? JSON.parse(text) : text;
}

const idOf = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "id" in body ? body.id : null;
