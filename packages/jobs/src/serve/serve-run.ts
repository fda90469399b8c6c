// Works on one delivered run: answers its end, or that it goes on, and reports what no answer tells.
import type { HttpRequest, HttpResponse } from "../http.ts";
import { errorText } from "../error-text.ts";
import type { AttemptEnd, JobCall, JobRunner } from "../job-runner.ts";
import type { Attempt } from "./attempt.ts";
import { jobEnd } from "./job-end.ts";
import type { OpenRuns } from "./open-runs.ts";
import { acceptedAnswer, failedAnswer, gaveUpAnswer, fitsAnswer, resultAnswer } from "./serve-answer.ts";
import type { Timing } from "./timing.ts";

export interface DeliveredRun {
  readonly request: HttpRequest;
  readonly runner: JobRunner;
  readonly call: JobCall;
  readonly attempt: Attempt;
  /** Aborts when the answer is due; never, for a host that waits for the end. */
  readonly patience: AbortSignal;
}

export interface RunSetting {
  readonly timing: Timing;
  readonly openRuns: OpenRuns;
  /** Called with the rest of the work when the answer goes out before it. */
  readonly waitUntil: (work: Promise<unknown>) => void;
  /** Told of an end that could not be reported. */
  readonly unreported: (error: unknown) => void;
}

/** Later reports than this meet a run that has long been taken back. */
const reportSeconds = 900;
/** A process that stops is not kept up longer by a Punctual that is away. */
const stoppingSeconds = 10;

interface Going extends DeliveredRun {
  /** True as soon as the answer has gone out. */
  answered: boolean;
  ended: boolean;
  /** Nothing is tried again from here on. */
  readonly hurry: AbortController;
}

export async function serveRun(run: DeliveredRun, setting: RunSetting): Promise<HttpResponse> {
  const going: Going = { ...run, answered: false, ended: false, hurry: new AbortController() };
  const finished = finish(going, setting);
  setting.openRuns.add({ finished, interrupt: (reason) => interrupt(going, reason, setting) });
  if (run.attempt.report === null) return finished;
  const answer = await Promise.race([finished, aborted(run.patience)]);
  if (answer !== null) return answer;
  if (going.ended) {
    // Its end is known, and whoever is told "later" would wait for it in vain.
    going.hurry.abort();
    return finished;
  }
  going.answered = true;
  setting.waitUntil(finished);
  return acceptedAnswer(run.call.run.id);
}

/** Never rejects. */
async function finish(going: Going, setting: RunSetting): Promise<HttpResponse> {
  const { attempt, runner, call, hurry } = going;
  try {
    const end = await jobEnd(runner, call, attempt.tools);
    going.ended = true;
    await attempt.settle(hurry.signal);
    return await told(end, going, setting);
  } catch (error) {
    setting.unreported(error);
    const detail = `Expected the end to be reported, got: ${errorText(error)}`;
    return failedAnswer(going.request, call.run.id, detail);
  } finally {
    attempt.close();
    // Calls off what still waits: a timer left behind would keep a process up that has nothing more to do.
    hurry.abort();
  }
}

async function told(end: AttemptEnd, going: Going, setting: RunSetting): Promise<HttpResponse> {
  const { attempt, request } = going;
  const { id } = going.call.run;
  if (attempt.lost)
    return failedAnswer(request, id, "Expected the attempt to hold its run, got: it was taken over.");
  if (attempt.report === null) return endAnswer(end, going);
  if (!going.answered && fitsAnswer(end)) return resultAnswer(end, id);
  const limit = setting.timing.after(reportSeconds, () => going.hurry.abort());
  try {
    await attempt.report(end, going.hurry.signal);
    return acceptedAnswer(id);
  } finally {
    limit.cancel();
  }
}

/** Where nobody keeps the run, its caller is told everything. */
function endAnswer(end: AttemptEnd, { request, call }: Going): HttpResponse {
  if (end.kind === "gave-up") return gaveUpAnswer(request, call.run.id, end.error);
  return end.kind === "failed"
    ? failedAnswer(request, call.run.id, `Expected the job to succeed, got: ${end.error}`)
    : resultAnswer(end, call.run.id);
}

function interrupt({ attempt, hurry }: Going, reason: Error, { timing }: RunSetting): void {
  attempt.abort(reason);
  const limit = timing.after(stoppingSeconds, () => hurry.abort());
  hurry.signal.addEventListener("abort", () => limit.cancel());
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener("abort", () => resolve(null));
  });
}
