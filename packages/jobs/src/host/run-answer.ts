// The answer to a call of a job, by what became of its run.
import type { HttpRequest, HttpResponse } from "../http.ts";
import { problemResponse } from "../http-problem.ts";
import type { CallState, LedgerRun } from "../ledger.ts";
import { markedPartial } from "../marked-partial.ts";
import type { JobRoute } from "../route.ts";

export interface AnswerSetting extends Pick<JobRoute, "present" | "presentFailure"> {
  /** Where links begin, without a slash at the end; absent, they are paths. */
  readonly publicUrl?: string;
}

const openStates: ReadonlySet<CallState> = new Set(["waiting", "claimed", "running"]);

export function runAnswer(run: LedgerRun, request: HttpRequest, setting: AnswerSetting): HttpResponse {
  const { present = ({ result }) => result } = setting;
  if (openStates.has(run.state)) return acceptedAnswer(run, setting);
  if (run.state === "succeeded") return json(run, 200, present(run));
  if (run.state === "partial")
    return json(run, request.query.strict === "1" ? 500 : 200, markedPartial(present(run)));
  return failedAnswer(run, request, setting);
}

function acceptedAnswer({ id, state }: LedgerRun, { publicUrl = "" }: AnswerSetting): HttpResponse {
  const statusUrl = `${publicUrl}/api/v1/runs/${id}`;
  return {
    status: 202,
    headers: { "punctual-run-id": id, location: statusUrl, "preference-applied": "respond-async" },
    body: { runId: id, status: state, statusUrl },
  };
}

function failedAnswer(run: LedgerRun, request: HttpRequest, { presentFailure }: AnswerSetting): HttpResponse {
  if (presentFailure !== undefined) return json(run, 500, presentFailure(run));
  const detail = `Expected the run to succeed, got ${run.state}${run.error === null ? "." : `: ${run.error}`}`;
  return problemResponse({ code: "run-failed", detail, headers: { "punctual-run-id": run.id } }, request);
}

/** A host sends text as it is; a result that is text is JSON all the same. */
function json({ id }: LedgerRun, status: number, body: unknown): HttpResponse {
  const headers = { "punctual-run-id": id, "content-type": "application/json; charset=utf-8" };
  return { status, headers, body: typeof body === "string" ? JSON.stringify(body) : (body ?? null) };
}
