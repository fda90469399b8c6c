// Serves jobs from an app elsewhere: a delivery is checked, its job runs, and Punctual is told how it ended.
import type { Guard } from "./guard.ts";
import type { HttpRequest, HttpResponse } from "./http.ts";
import { problemResponse, RequestRefused } from "./http-problem.ts";
import type { AttemptTools, JobCall } from "./job-runner.ts";
import type { Job } from "./job.ts";
import { machineTime } from "./machine-time.ts";
import { errorText } from "./error-text.ts";
import type { Attempt } from "./serve/attempt.ts";
import { deliveredCall, reportAddress } from "./serve/delivered-call.ts";
import { localAttempt } from "./serve/local-attempt.ts";
import { OpenRuns } from "./serve/open-runs.ts";
import { openRemoteAttempt } from "./serve/remote-attempt.ts";
import { runProtocol, type RunProtocol } from "./serve/run-protocol.ts";
import { failedAnswer } from "./serve/serve-answer.ts";
import { serveRun } from "./serve/serve-run.ts";
import { servedJob } from "./serve/served-job.ts";
import { realTiming, type Timing } from "./serve/timing.ts";
import type { WorkloadLog } from "./workload.ts";

export interface ServeJobsOptions {
  readonly jobs: readonly Job[];
  readonly guard: Guard;
  /** A job that takes longer is answered with 202 and goes on; less than the delivery's time-out. Default 5. */
  readonly patienceSeconds?: number;
  /** The PUNCTUAL_PUBLIC_URL of the one server that may be reported to; absent, whoever passes the guard names it. */
  readonly punctualUrl?: string;
  readonly log?: WorkloadLog;
  /** Keeps a serverless host alive for work that goes on after the answer. */
  readonly waitUntil?: (work: Promise<unknown>) => void;
  readonly fetch?: typeof fetch;
  readonly timing?: Timing;
}

/** What a host knows of one request beside what was sent. */
export interface HandleOptions {
  readonly waitUntil?: (work: Promise<unknown>) => void;
  /** Infinity for a host that sleeps once it has answered: it answers no sooner than the job has ended. */
  readonly patienceSeconds?: number;
}

export interface ServedJobs {
  /** Throws only what the guard throws. */
  handle(request: HttpRequest, options?: HandleOptions): Promise<HttpResponse>;
  /** Takes no more runs, lets those under way end, and hands back what goes on after so long. */
  stop(options: { readonly graceSeconds: number }): Promise<void>;
}

/** Throws where no job is given, or two of one name. */
export function serveJobs(options: ServeJobsOptions): ServedJobs {
  const { timing = realTiming, log = silentLog } = options;
  const openRuns = new OpenRuns(timing);
  const serving: Serving = { ...options, jobs: byName(options.jobs), timing, log, openRuns };
  return {
    async handle(request, handling = {}) {
      const admission = await options.guard.check(request);
      if (!admission.ok) return admission.response;
      const { "punctual-run-id": id = "" } = request.headers;
      if (openRuns.stopping)
        return failedAnswer(request, id, "Expected an app that takes runs, got one that is stopping.");
      return serve(serving, request, handling);
    },
    stop: ({ graceSeconds }) => openRuns.stop(graceSeconds),
  };
}

interface Serving extends Omit<ServeJobsOptions, "jobs"> {
  readonly jobs: ReadonlyMap<string, Job>;
  readonly timing: Timing;
  readonly log: WorkloadLog;
  readonly openRuns: OpenRuns;
}

function byName(jobs: readonly Job[]): ReadonlyMap<string, Job> {
  const named = new Map(jobs.map((job) => [job.name, job]));
  if (named.size === jobs.length && jobs.length > 0) return named;
  const names = jobs.map(({ name }) => name).join(", ");
  throw new Error(`Expected one job or more, each of its own name, got ${names || "none"}. Rename one.`);
}

async function serve(serving: Serving, request: HttpRequest, handling: HandleOptions): Promise<HttpResponse> {
  const read = await readDelivery(serving, request);
  if ("refusal" in read) return read.refusal;
  const { job, call, protocol } = read;
  const log = runLog(serving.log, { runId: call.run.id, job: job.name });
  const attempt = await openAttempt(protocol, { timing: serving.timing, log: log.line });
  if (attempt instanceof Error) {
    log.line("error", "a run could not be taken", { error: errorText(attempt) });
    return failedAnswer(request, call.run.id, errorText(attempt));
  }
  const { waitUntil = serving.waitUntil ?? (() => undefined) } = handling;
  const { patience, cancel } = patienceOf(serving, handling);
  const setting = {
    ...serving,
    waitUntil,
    unreported: (error: unknown) =>
      log.line("error", "the end of a run could not be reported", { error: errorText(error) }),
  };
  const run = { request, call, attempt, patience, runner: job.runner };
  return serveRun(run, setting).finally(cancel);
}

interface Delivery {
  readonly job: Job;
  readonly call: JobCall;
  /** Null where there is nobody to report to. */
  readonly protocol: RunProtocol | null;
}

/** What cannot be read now cannot be read later: where there is a token, the run is told so. */
async function readDelivery(
  serving: Serving,
  request: HttpRequest,
): Promise<Delivery | { readonly refusal: HttpResponse }> {
  let protocol: RunProtocol | null = null;
  try {
    const address = reportAddress(request, serving.punctualUrl);
    protocol = address === null ? null : runProtocol({ ...address, fetch: serving.fetch ?? fetch });
    const job = servedJob(serving.jobs, request);
    return { job, call: deliveredCall(job, request, machineTime), protocol };
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    // The answer says the same; a report that fails costs nothing.
    await protocol?.fail({ error: error.message, retry: false }).catch(() => undefined);
    return { refusal: problemResponse(error.problem, request) };
  }
}

interface AttemptSetting {
  readonly timing: Timing;
  readonly log: AttemptTools["log"];
}

async function openAttempt(protocol: RunProtocol | null, setting: AttemptSetting): Promise<Attempt | Error> {
  if (protocol === null) return localAttempt(setting.log);
  try {
    return await openRemoteAttempt({ protocol, ...setting });
  } catch (error) {
    return error instanceof Error ? error : new Error(errorText(error));
  }
}

function patienceOf(serving: Serving, { patienceSeconds = serving.patienceSeconds ?? 5 }: HandleOptions) {
  const patience = new AbortController();
  if (patienceSeconds === Number.POSITIVE_INFINITY) return { patience: patience.signal, cancel: drop };
  const wait = serving.timing.after(patienceSeconds, () => patience.abort());
  return { patience: patience.signal, cancel: () => wait.cancel() };
}

const runLog = (log: WorkloadLog, whose: { readonly runId: string; readonly job: string }) => {
  const line: AttemptTools["log"] = (level, message, data) => log[level]({ ...data, ...whose }, message);
  return { line };
};

const drop = (): void => undefined;
const silentLog: WorkloadLog = { debug: drop, info: drop, warn: drop, error: drop };
