// What a job is written with, and what its runs' keeper and its host need of it.
export { defineJob } from "./define-job.ts";
export type { Job, JobContext, JobDefinition, JobLog, JobProgress, JobRun } from "./job.ts";
export { GiveUp } from "./give-up.ts";
export { RetryAfter } from "./retry-after.ts";
export { PartialFailure } from "./partial-failure.ts";
export { calendarDate, dateIn } from "./calendar-date.ts";
export {
  mostErrorsShown,
  type FanOut,
  type FanOutOptions,
  type FanOutResult,
  type ItemPages,
} from "./fan-out.ts";
export { emptyTally, type Tally } from "./tally.ts";

export type { AttemptEnd, AttemptTools, JobCall, JobRunner, LogLevel } from "./job-runner.ts";
export type { FailedItem, Progress, Run } from "./run.ts";
export type { CalledRun, CallState, Ledger, LedgerCall, LedgerRun } from "./ledger.ts";

export { hostJob, type GuardedJobRoute, type HostJobOptions } from "./host-job.ts";
export {
  httpProblemCatalogue,
  ownProblem,
  problemResponse,
  type HttpProblem,
  type HttpProblemCode,
  type OwnProblem,
} from "./http-problem.ts";
export {
  foreignCursor,
  pageOf,
  pageQuery,
  pageShape,
  readCursor,
  type CursorOf,
  type ListIdentity,
  type ListPosition,
  type Page,
  type PageOptions,
} from "./list-page.ts";
export { exactNumber } from "./exact-number.ts";
export type { HttpRequest, HttpResponse } from "./http.ts";
export { readInput, type InputPart, type InputProblem, type ReadInput } from "./input/read-input.ts";
export { isJsonType } from "./host/json-type.ts";
export { malformedIdempotencyKey, readIdempotencyKey } from "./host/idempotency-key.ts";
export { serveJobs, type HandleOptions, type ServedJobs, type ServeJobsOptions } from "./serve-jobs.ts";
export type { Timing, Wait } from "./serve/timing.ts";
export { registerApp, type RegisterAppOptions } from "./register-app.ts";
export { defineRoute } from "./define-route.ts";
export type { JobRoute, Route, RouteRequest } from "./route.ts";

export { requireRole, type Admission, type Claims, type Guard, type RoleGuard } from "./guard.ts";
export { headerKey, type HeaderKeyOptions } from "./guards/header-key.ts";
export { jwt, type JwtGuard, type JwtOptions } from "./guards/jwt.ts";
export { jwtSettings, jwtVariables, type JwtSettings } from "./guards/jwt-settings.ts";
export { leastSecretBytes, type JwtKeySource } from "./guards/jwt-keys.ts";
export { signedDelivery, type SignedDeliveryOptions } from "./guards/signed-delivery.ts";
export { secretsOf } from "./guards/secrets-of.ts";
export { failureWindow, type FailureWindow, type FailureWindowOptions } from "./failure-window.ts";

export { defineWorkload } from "./define-workload.ts";
export type { OpenWorkload, Workload, WorkloadLog, WorkloadMigrations, WorkloadSetting } from "./workload.ts";
export type { Upstream } from "./upstream.ts";
export type { Sealer } from "./sealer.ts";
export type {
  KeptSchedule,
  OwnSchedule,
  OwnScheduleName,
  ScheduleChanges,
  Schedules,
  TransactionOf,
} from "./schedules.ts";
