// The REST API as types, made by `npm run generate` from its description; do not edit.

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly field?: string | undefined;
  readonly remedy: string;
  readonly requestId: string;
};

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export type ListedSchedule = {
  readonly expression: string;
  readonly timezone: string;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly state: "enabled" | "paused" | "completed";
  readonly description: string | null;
  readonly target:
    | {
        readonly kind: "http";
        readonly url: string;
        readonly method: "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
        readonly headers: { readonly [name: string]: string };
        readonly connection: string | null;
        readonly timeoutSeconds: number;
      }
    | {
        readonly kind: "api-destination";
        readonly name: string;
        readonly pathParameters: readonly string[];
        readonly query: { readonly [name: string]: string };
        readonly headers: { readonly [name: string]: string };
      }
    | { readonly kind: "job"; readonly job: string }
    | { readonly kind: "queue"; readonly queue: string; readonly messageGroupId?: string | undefined }
    | {
        readonly kind: "event-bus";
        readonly bus: string;
        readonly source?: string | undefined;
        readonly detailType?: string | undefined;
      }
    | { readonly kind: "topic"; readonly topic: string }
    | { readonly kind: "rule"; readonly bus: string; readonly rule: string }
    | { readonly kind: "aws"; readonly arn: string };
  readonly input?: Json | undefined;
  readonly retry: { readonly maxRetries: number; readonly maxAgeSeconds: number };
  readonly flexibleWindowMinutes: number;
  readonly overlap: "allow" | "skip" | "queue-one" | "cancel-running";
  readonly catchUp: "latest" | "all" | "none";
  readonly dst: { readonly gap: "skip" | "shift"; readonly overlap: "first" | "last" | "both" };
  readonly calendar: {
    readonly name: string;
    readonly onExcluded: "skip" | "next-day" | "previous-day";
  } | null;
  readonly afterCompletion: "none" | "delete";
  readonly limit: string | null;
  readonly pauseAfterDeadRuns: number | null;
  readonly deadLetterQueue: string | null;
  readonly group: string;
  readonly name: string;
  readonly tenant: string;
  readonly stateReason: string | null;
  readonly stateActor: string | null;
  readonly origin: "api" | "code" | "workload";
  readonly nextAt: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastRun?: LastRun | null | undefined;
};

export type LastRun = {
  readonly id: string;
  readonly state:
    "waiting" | "claimed" | "running" | "succeeded" | "partial" | "dead" | "skipped" | "missed" | "cancelled";
  readonly scheduledAt: string;
  readonly endedAt: string | null;
};

export type ChangedStates = {
  readonly changed: number;
  readonly unchanged: number;
  readonly notFound: readonly string[];
};

export type Fire = {
  readonly schedule: string;
  readonly at: string;
  readonly timezone: string;
  readonly expression: string;
};

export type Schedule = {
  readonly expression: string;
  readonly timezone: string;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly state: "enabled" | "paused" | "completed";
  readonly description: string | null;
  readonly target:
    | {
        readonly kind: "http";
        readonly url: string;
        readonly method: "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
        readonly headers: { readonly [name: string]: string };
        readonly connection: string | null;
        readonly timeoutSeconds: number;
      }
    | {
        readonly kind: "api-destination";
        readonly name: string;
        readonly pathParameters: readonly string[];
        readonly query: { readonly [name: string]: string };
        readonly headers: { readonly [name: string]: string };
      }
    | { readonly kind: "job"; readonly job: string }
    | { readonly kind: "queue"; readonly queue: string; readonly messageGroupId?: string | undefined }
    | {
        readonly kind: "event-bus";
        readonly bus: string;
        readonly source?: string | undefined;
        readonly detailType?: string | undefined;
      }
    | { readonly kind: "topic"; readonly topic: string }
    | { readonly kind: "rule"; readonly bus: string; readonly rule: string }
    | { readonly kind: "aws"; readonly arn: string };
  readonly input?: Json | undefined;
  readonly retry: { readonly maxRetries: number; readonly maxAgeSeconds: number };
  readonly flexibleWindowMinutes: number;
  readonly overlap: "allow" | "skip" | "queue-one" | "cancel-running";
  readonly catchUp: "latest" | "all" | "none";
  readonly dst: { readonly gap: "skip" | "shift"; readonly overlap: "first" | "last" | "both" };
  readonly calendar: {
    readonly name: string;
    readonly onExcluded: "skip" | "next-day" | "previous-day";
  } | null;
  readonly afterCompletion: "none" | "delete";
  readonly limit: string | null;
  readonly pauseAfterDeadRuns: number | null;
  readonly deadLetterQueue: string | null;
  readonly group: string;
  readonly name: string;
  readonly tenant: string;
  readonly stateReason: string | null;
  readonly stateActor: string | null;
  readonly origin: "api" | "code" | "workload";
  readonly nextAt: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type Run = {
  readonly id: string;
  readonly tenant: string;
  readonly schedule: string | null;
  readonly job: string | null;
  readonly kind: "scheduled" | "manual" | "backfill" | "call" | "event";
  readonly scheduledAt: string;
  readonly dueAt: string;
  readonly state:
    "waiting" | "claimed" | "running" | "succeeded" | "partial" | "dead" | "skipped" | "missed" | "cancelled";
  readonly reason: string | null;
  readonly attemptCount: number;
  readonly lost: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly tally: {
    readonly total: number;
    readonly successful: number;
    readonly failed: number;
    readonly skipped: number;
  } | null;
  readonly result: unknown;
  readonly error: string | null;
};

export type Occurrence = {
  readonly at: string;
  readonly local: string;
  readonly offset: string;
  readonly dst: "gap" | "overlap" | "offset-change" | null;
  readonly excluded: {
    readonly calendar: string;
    readonly reason: string;
    readonly movedTo: string | null;
  } | null;
};

export type ScheduleVersion = {
  readonly expression: string;
  readonly timezone: string;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly description: string | null;
  readonly target:
    | {
        readonly kind: "http";
        readonly url: string;
        readonly method: "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
        readonly headers: { readonly [name: string]: string };
        readonly connection: string | null;
        readonly timeoutSeconds: number;
      }
    | {
        readonly kind: "api-destination";
        readonly name: string;
        readonly pathParameters: readonly string[];
        readonly query: { readonly [name: string]: string };
        readonly headers: { readonly [name: string]: string };
      }
    | { readonly kind: "job"; readonly job: string }
    | { readonly kind: "queue"; readonly queue: string; readonly messageGroupId?: string | undefined }
    | {
        readonly kind: "event-bus";
        readonly bus: string;
        readonly source?: string | undefined;
        readonly detailType?: string | undefined;
      }
    | { readonly kind: "topic"; readonly topic: string }
    | { readonly kind: "rule"; readonly bus: string; readonly rule: string }
    | { readonly kind: "aws"; readonly arn: string };
  readonly input?: Json | undefined;
  readonly retry: { readonly maxRetries: number; readonly maxAgeSeconds: number };
  readonly flexibleWindowMinutes: number;
  readonly overlap: "allow" | "skip" | "queue-one" | "cancel-running";
  readonly catchUp: "latest" | "all" | "none";
  readonly dst: { readonly gap: "skip" | "shift"; readonly overlap: "first" | "last" | "both" };
  readonly calendar: {
    readonly name: string;
    readonly onExcluded: "skip" | "next-day" | "previous-day";
  } | null;
  readonly afterCompletion: "none" | "delete";
  readonly limit: string | null;
  readonly pauseAfterDeadRuns: number | null;
  readonly deadLetterQueue: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly actor: string;
};

export type BackfillPreview = {
  readonly total: number;
  readonly alreadySucceeded: number;
  readonly toRun: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly next: readonly string[];
};

export type Backfill = {
  readonly id: string;
  readonly schedule: string | null;
  readonly from: string;
  readonly to: string;
  readonly state: "running" | "done" | "cancelled";
  readonly total: number;
  readonly made: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly open: number;
  readonly skipped: number;
  readonly createdAt: string;
  readonly actor: string;
};

export type ScheduleGroup = { readonly name: string; readonly createdAt: string };

export type RunCounts = {
  readonly items: readonly { readonly at: string; readonly counts: CountsByState }[];
  readonly total: CountsByState;
  readonly lag: { readonly p50Ms: number; readonly p95Ms: number; readonly maxMs: number } | null;
};

export type CountsByState = {
  readonly waiting: number;
  readonly claimed: number;
  readonly running: number;
  readonly succeeded: number;
  readonly partial: number;
  readonly dead: number;
  readonly skipped: number;
  readonly missed: number;
  readonly cancelled: number;
};

export type RunDetail = {
  readonly id: string;
  readonly tenant: string;
  readonly schedule: string | null;
  readonly job: string | null;
  readonly kind: "scheduled" | "manual" | "backfill" | "call" | "event";
  readonly scheduledAt: string;
  readonly dueAt: string;
  readonly state:
    "waiting" | "claimed" | "running" | "succeeded" | "partial" | "dead" | "skipped" | "missed" | "cancelled";
  readonly reason: string | null;
  readonly attemptCount: number;
  readonly lost: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly tally: {
    readonly total: number;
    readonly successful: number;
    readonly failed: number;
    readonly skipped: number;
  } | null;
  readonly result: unknown;
  readonly error: string | null;
  readonly input: string | null;
  readonly target:
    | {
        readonly kind: "http";
        readonly url: string;
        readonly method: "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
        readonly headers: { readonly [name: string]: string };
        readonly connection: string | null;
        readonly timeoutSeconds: number;
      }
    | {
        readonly kind: "api-destination";
        readonly name: string;
        readonly pathParameters: readonly string[];
        readonly query: { readonly [name: string]: string };
        readonly headers: { readonly [name: string]: string };
      }
    | { readonly kind: "job"; readonly job: string }
    | { readonly kind: "queue"; readonly queue: string; readonly messageGroupId?: string | undefined }
    | {
        readonly kind: "event-bus";
        readonly bus: string;
        readonly source?: string | undefined;
        readonly detailType?: string | undefined;
      }
    | { readonly kind: "topic"; readonly topic: string }
    | { readonly kind: "rule"; readonly bus: string; readonly rule: string }
    | { readonly kind: "aws"; readonly arn: string }
    | null;
  readonly timezone: string | null;
  readonly upcoming: {
    readonly attemptAt: string;
    readonly retriesLeft: number;
    readonly giveUpAt: string;
  } | null;
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly deadLetterId: string | null;
  readonly attempts: readonly {
    readonly number: number;
    readonly token: string | null;
    readonly node: string | null;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly outcome: "succeeded" | "failed" | "lost" | "superseded" | "cancelled" | null;
    readonly status: number | null;
    readonly error: string | null;
    readonly responseExcerpt: string | null;
  }[];
  readonly items: readonly { readonly key: string; readonly error: string }[];
  readonly log: readonly {
    readonly at: string;
    readonly level: string;
    readonly message: string;
    readonly data: unknown;
  }[];
};

export type LogLine = {
  readonly line: string;
  readonly at: string;
  readonly level: string;
  readonly message: string;
  readonly data: unknown;
};

export type DeadLetter = {
  readonly id: string;
  readonly runId: string;
  readonly schedule: string | null;
  readonly job: string | null;
  readonly reason: string;
  readonly error: string | null;
  readonly createdAt: string;
  readonly redrivenAt: string | null;
  readonly discardedAt: string | null;
  readonly runState:
    | "waiting"
    | "claimed"
    | "running"
    | "succeeded"
    | "partial"
    | "dead"
    | "skipped"
    | "missed"
    | "cancelled"
    | null;
};

export type DeadLetterCause = {
  readonly reason: string;
  readonly error: string | null;
  readonly errorDigest: string;
  readonly schedule: string | null;
  readonly job: string | null;
  readonly count: number;
  readonly oldestAt: string;
  readonly newestAt: string;
};

export type DeadLetterOutcomes = { readonly redriven: number; readonly runs: DeadLetterOutcomesByState };

export type DeadLetterOutcomesByState = {
  readonly waiting?: number | undefined;
  readonly claimed?: number | undefined;
  readonly running?: number | undefined;
  readonly succeeded?: number | undefined;
  readonly partial?: number | undefined;
  readonly dead?: number | undefined;
  readonly skipped?: number | undefined;
  readonly missed?: number | undefined;
  readonly cancelled?: number | undefined;
};

export type RedrivenDeadLetters = {
  readonly matched: number;
  readonly sample: readonly DeadLetter[];
  readonly byReason: readonly { readonly reason: string; readonly count: number }[];
  readonly redriven: number;
  readonly redrivenFrom: string | null;
  readonly redrivenTo: string | null;
};

export type DiscardedDeadLetters = {
  readonly matched: number;
  readonly sample: readonly DeadLetter[];
  readonly byReason: readonly { readonly reason: string; readonly count: number }[];
  readonly discarded: number;
};

export type DeadLetterDetail = {
  readonly id: string;
  readonly runId: string;
  readonly schedule: string | null;
  readonly job: string | null;
  readonly reason: string;
  readonly error: string | null;
  readonly createdAt: string;
  readonly redrivenAt: string | null;
  readonly discardedAt: string | null;
  readonly runState:
    | "waiting"
    | "claimed"
    | "running"
    | "succeeded"
    | "partial"
    | "dead"
    | "skipped"
    | "missed"
    | "cancelled"
    | null;
  readonly input: string | null;
  readonly target:
    | {
        readonly kind: "http";
        readonly url: string;
        readonly method: "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
        readonly headers: { readonly [name: string]: string };
        readonly connection: string | null;
        readonly timeoutSeconds: number;
      }
    | {
        readonly kind: "api-destination";
        readonly name: string;
        readonly pathParameters: readonly string[];
        readonly query: { readonly [name: string]: string };
        readonly headers: { readonly [name: string]: string };
      }
    | { readonly kind: "job"; readonly job: string }
    | { readonly kind: "queue"; readonly queue: string; readonly messageGroupId?: string | undefined }
    | {
        readonly kind: "event-bus";
        readonly bus: string;
        readonly source?: string | undefined;
        readonly detailType?: string | undefined;
      }
    | { readonly kind: "topic"; readonly topic: string }
    | { readonly kind: "rule"; readonly bus: string; readonly rule: string }
    | { readonly kind: "aws"; readonly arn: string }
    | null;
  readonly run: LastRun | null;
  readonly attempts: number;
};

export type Connection =
  | {
      readonly name: string;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly kind: "api-key";
      readonly header: string;
      readonly headers: { readonly [name: string]: string };
      readonly query: { readonly [name: string]: string };
      readonly body: { readonly [name: string]: string };
    }
  | {
      readonly name: string;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly kind: "basic";
      readonly username: string;
      readonly headers: { readonly [name: string]: string };
      readonly query: { readonly [name: string]: string };
      readonly body: { readonly [name: string]: string };
    }
  | {
      readonly name: string;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly kind: "bearer";
      readonly headers: { readonly [name: string]: string };
      readonly query: { readonly [name: string]: string };
      readonly body: { readonly [name: string]: string };
    }
  | {
      readonly name: string;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly kind: "oauth-client-credentials";
      readonly tokenUrl: string;
      readonly clientId: string;
      readonly scope: string | null;
      readonly method: "POST" | "PUT" | "GET";
      readonly clientAuthentication: "body" | "basic";
      readonly tokenHeaders: { readonly [name: string]: string };
      readonly tokenQuery: { readonly [name: string]: string };
      readonly tokenBody: { readonly [name: string]: string };
      readonly headers: { readonly [name: string]: string };
      readonly query: { readonly [name: string]: string };
      readonly body: { readonly [name: string]: string };
    }
  | {
      readonly name: string;
      readonly createdAt: string;
      readonly updatedAt: string;
      readonly kind: "signing";
      readonly headers: { readonly [name: string]: string };
      readonly query: { readonly [name: string]: string };
      readonly body: { readonly [name: string]: string };
    };

export type DeliveryTrial = {
  readonly outcome: "succeeded" | "failed";
  readonly status: number | null;
  readonly error: string | null;
  readonly responseExcerpt: string | null;
  readonly durationMs: number;
};

export type ApiDestination = {
  readonly url: string;
  readonly method: "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
  readonly connection: string | null;
  readonly rateLimitPerSecond: number | null;
  readonly concurrency: number | null;
  readonly timeoutSeconds: number;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type Calendar = {
  readonly name: string;
  readonly description: string | null;
  readonly excludeWeekdays: readonly ("sun" | "mon" | "tue" | "wed" | "thu" | "fri" | "sat")[];
  readonly excludeDates: readonly {
    readonly from: string;
    readonly to: string;
    readonly reason: string | null;
  }[];
  readonly keepOnlyDates: readonly string[] | null;
  readonly origin: "api" | "code";
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type RateLimit = {
  readonly ratePerSecond: number | null;
  readonly ratePerMinute: number | null;
  readonly concurrency: number | null;
  readonly name: string;
  readonly origin: "api" | "code";
  readonly heldUntil: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type Freeze = {
  readonly frozen: boolean;
  readonly reason: string | null;
  readonly actor: string | null;
  readonly since: string | null;
  readonly until: string | null;
};

export type Alarm = {
  readonly kind: "dead" | "partial" | "missed" | "late" | "no-data" | "long" | "stale";
  readonly schedule: string | null;
  readonly maxAgeSeconds: number | null;
  readonly actions: readonly { readonly kind: "webhook" | "slack"; readonly url: string }[];
  readonly name: string;
  readonly origin: "api" | "code";
  readonly state: "ok" | "alarm";
  readonly since: string;
  readonly detail: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type AlarmTrial = {
  readonly actions: readonly {
    readonly kind: "webhook" | "slack";
    readonly ok: boolean;
    readonly status: number | null;
    readonly error: string | null;
  }[];
};

export type AccessKey = {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly role: "viewer" | "operator" | "admin";
  readonly kind: "bearer" | "aws";
  readonly prefix: string;
  readonly accessKeyId: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
};

export type NewAccessKey = NewBearerKey | NewAwsKey;

export type NewBearerKey = {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly role: "viewer" | "operator" | "admin";
  readonly kind: "bearer";
  readonly prefix: string;
  readonly accessKeyId: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly key: string;
};

export type NewAwsKey = {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly role: "viewer" | "operator" | "admin";
  readonly kind: "aws";
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly secretAccessKey: string;
};

export type AuditEvent = {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly address: string | null;
  readonly action: string;
  readonly subject: string;
  readonly result: "done" | "denied";
  readonly detail: unknown;
};

export type Limit = {
  readonly name:
    | "schedules"
    | "schedule-groups"
    | "connections"
    | "api-destinations"
    | "apps"
    | "alarms"
    | "access-keys"
    | "queues"
    | "event-buses"
    | "rules"
    | "stored-secrets"
    | "metric-alarms"
    | "topics"
    | "subscriptions"
    | "mail-identities"
    | "regions"
    | "open-runs"
    | "runs-per-minute";
  readonly limit: number;
  readonly used: number;
};

export type App = {
  readonly url: string;
  readonly connection: string | null;
  readonly jobs: readonly string[];
  readonly timeoutSeconds: number;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type Finding = {
  readonly check: string;
  readonly severity: "error" | "warning";
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
};

export type Session = {
  readonly tenant: string;
  readonly role: "viewer" | "operator" | "admin";
  readonly actor: string;
  readonly foundsTenants: boolean;
  readonly expiresAt: string | null;
  readonly byItself: boolean;
};

/** By path and method; the name and form are those that openapi-fetch asks for. */
export interface paths {
  "/api/v1/schedules": {
    /** List schedules (viewer). */
    get: {
      parameters: {
        query?: {
          readonly limit?: number | undefined;
          readonly cursor?: string | undefined;
          readonly group?: string | undefined;
          readonly state?: "enabled" | "paused" | "completed" | undefined;
          readonly search?: string | undefined;
          readonly origin?: "api" | "code" | "workload" | undefined;
          readonly targetKind?:
            "http" | "api-destination" | "job" | "queue" | "event-bus" | "topic" | "rule" | "aws" | undefined;
          readonly job?: string | undefined;
          readonly connection?: string | undefined;
          readonly apiDestination?: string | undefined;
          readonly calendar?: string | undefined;
          readonly rateLimit?: string | undefined;
          readonly sort?: "name" | "nextAt" | undefined;
          readonly withLastRun?: "true" | "false" | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": {
              readonly items: readonly ListedSchedule[];
              readonly nextCursor: string | null;
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules:pause": {
    /** Pause many schedules (operator). */
    post: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly schedules: readonly string[];
            readonly reason?: string | null | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": ChangedStates } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules:resume": {
    /** Resume many schedules (operator). */
    post: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody: { content: { "application/json": { readonly schedules: readonly string[] } } };
      responses: {
        200: { content: { "application/json": ChangedStates } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/fires": {
    /** List the next fires (viewer). */
    get: {
      parameters: {
        query?: {
          readonly until?: string | undefined;
          readonly limit?: number | undefined;
          readonly perSchedule?: number | undefined;
          readonly schedules?: number | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: { "application/json": { readonly items: readonly Fire[]; readonly complete: boolean } };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules/{group}/{name}": {
    /** Show a schedule (viewer). */
    get: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Schedule } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Create a schedule or replace what it says (operator). */
    put: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string };
        header?: { readonly "If-Match"?: string | undefined; readonly "If-None-Match"?: string | undefined };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            readonly expression: string;
            readonly timezone?: string | undefined;
            readonly startAt?: string | null | undefined;
            readonly endAt?: string | null | undefined;
            readonly state?: "enabled" | "paused" | undefined;
            readonly description?: string | null | undefined;
            readonly target:
              | {
                  readonly kind: "http";
                  readonly url: string;
                  readonly method?:
                    "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS" | undefined;
                  readonly headers?: { readonly [name: string]: string } | undefined;
                  readonly connection?: string | null | undefined;
                  readonly timeoutSeconds?: number | undefined;
                }
              | {
                  readonly kind: "api-destination";
                  readonly name: string;
                  readonly pathParameters?: readonly string[] | undefined;
                  readonly query?: { readonly [name: string]: string } | undefined;
                  readonly headers?: { readonly [name: string]: string } | undefined;
                }
              | { readonly kind: "job"; readonly job: string }
              | {
                  readonly kind: "queue";
                  readonly queue: string;
                  readonly messageGroupId?: string | undefined;
                }
              | {
                  readonly kind: "event-bus";
                  readonly bus: string;
                  readonly source: string;
                  readonly detailType: string;
                };
            readonly input?: Json | undefined;
            readonly retry?:
              | { readonly maxRetries?: number | undefined; readonly maxAgeSeconds?: number | undefined }
              | undefined;
            readonly flexibleWindowMinutes?: number | undefined;
            readonly overlap?: "allow" | "skip" | "queue-one" | "cancel-running" | undefined;
            readonly catchUp?: "latest" | "all" | "none" | undefined;
            readonly dst?:
              | {
                  readonly gap?: "skip" | "shift" | undefined;
                  readonly overlap?: "first" | "last" | "both" | undefined;
                }
              | undefined;
            readonly calendar?:
              | string
              | {
                  readonly name: string;
                  readonly onExcluded?: "skip" | "next-day" | "previous-day" | undefined;
                }
              | null
              | undefined;
            readonly afterCompletion?: "none" | "delete" | undefined;
            readonly limit?: string | null | undefined;
            readonly pauseAfterDeadRuns?: number | null | undefined;
            readonly deadLetterQueue?: string | null | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": Schedule } };
        201: { content: { "application/json": Schedule } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Change part of a schedule (operator). */
    patch: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string };
        header?: { readonly "If-Match"?: string | undefined };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            readonly expression?: string | null | undefined;
            readonly timezone?: string | null | undefined;
            readonly startAt?: string | null | undefined;
            readonly endAt?: string | null | undefined;
            readonly state?: "enabled" | "paused" | null | undefined;
            readonly description?: string | null | undefined;
            readonly target?:
              | {
                  readonly kind?: "http" | null | undefined;
                  readonly url?: string | null | undefined;
                  readonly method?:
                    "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS" | null | undefined;
                  readonly headers?: { readonly [name: string]: string | null } | null | undefined;
                  readonly connection?: string | null | undefined;
                  readonly timeoutSeconds?: number | null | undefined;
                }
              | {
                  readonly kind?: "api-destination" | null | undefined;
                  readonly name?: string | null | undefined;
                  readonly pathParameters?: readonly string[] | null | undefined;
                  readonly query?: { readonly [name: string]: string | null } | null | undefined;
                  readonly headers?: { readonly [name: string]: string | null } | null | undefined;
                }
              | { readonly kind?: "job" | null | undefined; readonly job?: string | null | undefined }
              | {
                  readonly kind?: "queue" | null | undefined;
                  readonly queue?: string | null | undefined;
                  readonly messageGroupId?: string | null | undefined;
                }
              | {
                  readonly kind?: "event-bus" | null | undefined;
                  readonly bus?: string | null | undefined;
                  readonly source?: string | null | undefined;
                  readonly detailType?: string | null | undefined;
                }
              | null
              | undefined;
            readonly input?: Json | null | undefined;
            readonly retry?:
              | {
                  readonly maxRetries?: number | null | undefined;
                  readonly maxAgeSeconds?: number | null | undefined;
                }
              | null
              | undefined;
            readonly flexibleWindowMinutes?: number | null | undefined;
            readonly overlap?: "allow" | "skip" | "queue-one" | "cancel-running" | null | undefined;
            readonly catchUp?: "latest" | "all" | "none" | null | undefined;
            readonly dst?:
              | {
                  readonly gap?: "skip" | "shift" | null | undefined;
                  readonly overlap?: "first" | "last" | "both" | null | undefined;
                }
              | null
              | undefined;
            readonly calendar?:
              | string
              | {
                  readonly name: string;
                  readonly onExcluded?: "skip" | "next-day" | "previous-day" | undefined;
                }
              | null
              | undefined;
            readonly afterCompletion?: "none" | "delete" | null | undefined;
            readonly limit?: string | null | undefined;
            readonly pauseAfterDeadRuns?: number | null | undefined;
            readonly deadLetterQueue?: string | null | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": Schedule } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Delete a schedule (operator). */
    delete: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string };
        header?: { readonly "If-Match"?: string | undefined };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/schedules/{group}/{name}:pause": {
    /** Pause a schedule (operator). */
    post: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: { content: { "application/json": { readonly reason?: string | null | undefined } } };
      responses: {
        200: { content: { "application/json": Schedule } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules/{group}/{name}:resume": {
    /** Resume a schedule (operator). */
    post: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: { content: { "application/json": { readonly reason?: string | null | undefined } } };
      responses: {
        200: { content: { "application/json": Schedule } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules/{group}/{name}:run": {
    /** Fire a schedule now (operator). */
    post: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string };
        header?: { readonly "Idempotency-Key"?: string | undefined };
        cookie?: never;
      };
      requestBody?: { content: { "application/json": { readonly input?: Json | undefined } } };
      responses: {
        201: { content: { "application/json": Run } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules/{group}/{name}/next": {
    /** Show when a schedule fires next (viewer). */
    get: {
      parameters: {
        query?: {
          readonly count?: number | undefined;
          readonly after?: string | undefined;
          readonly until?: string | undefined;
        };
        path: { readonly group: string; readonly name: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": {
              readonly next: readonly string[];
              readonly occurrences: readonly Occurrence[];
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules/{group}/{name}/versions": {
    /** List the versions of a schedule (viewer). */
    get: {
      parameters: {
        query?: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
        path: { readonly group: string; readonly name: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": {
              readonly items: readonly ScheduleVersion[];
              readonly nextCursor: string | null;
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules/{group}/{name}/versions/{version}": {
    /** Show a version of a schedule (viewer). */
    get: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string; readonly version: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": ScheduleVersion } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules/{group}/{name}:restore": {
    /** Restore a version of a schedule (operator). */
    post: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string };
        header?: { readonly "If-Match"?: string | undefined };
        cookie?: never;
      };
      requestBody: { content: { "application/json": { readonly version: number } } };
      responses: {
        200: { content: { "application/json": Schedule } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedules/{group}/{name}:backfill": {
    /** Backfill a schedule (operator). */
    post: {
      parameters: {
        query?: never;
        path: { readonly group: string; readonly name: string };
        header?: { readonly "Idempotency-Key"?: string | undefined };
        cookie?: never;
      };
      requestBody: {
        content: {
          "application/json": {
            readonly from: string;
            readonly to: string;
            readonly dryRun?: boolean | undefined;
            readonly includeSucceeded?: boolean | undefined;
            readonly concurrency?: number | undefined;
            readonly input?: Json | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": BackfillPreview } };
        201: { content: { "application/json": Backfill } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/backfills": {
    /** List backfills (viewer). */
    get: {
      parameters: {
        query?: {
          readonly limit?: number | undefined;
          readonly cursor?: string | undefined;
          readonly schedule?: string | undefined;
          readonly state?: "running" | "done" | "cancelled" | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly Backfill[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/backfills/{id}": {
    /** Show a backfill (viewer). */
    get: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Backfill } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/backfills/{id}:cancel": {
    /** Cancel a backfill (operator). */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: { content: { "application/json": { readonly runningToo?: boolean | undefined } } };
      responses: {
        200: { content: { "application/json": Backfill } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedule-groups": {
    /** List schedule groups (viewer). */
    get: {
      parameters: {
        query?: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": {
              readonly items: readonly ScheduleGroup[];
              readonly nextCursor: string | null;
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/schedule-groups/{name}": {
    /** Make a schedule group (operator). */
    put: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": ScheduleGroup } };
        201: { content: { "application/json": ScheduleGroup } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Delete an empty schedule group (operator). */
    delete: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/runs": {
    /** List runs (viewer). */
    get: {
      parameters: {
        query?: {
          readonly limit?: number | undefined;
          readonly cursor?: string | undefined;
          readonly schedule?: string | undefined;
          readonly job?: string | undefined;
          readonly backfill?: string | undefined;
          readonly state?: string | readonly string[] | undefined;
          readonly from?: string | undefined;
          readonly to?: string | undefined;
          readonly kind?: "scheduled" | "manual" | "backfill" | "call" | "event" | undefined;
          readonly minAttempts?: number | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly Run[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/run-counts": {
    /** Count runs over time (viewer). */
    get: {
      parameters: {
        query?: {
          readonly from?: string | undefined;
          readonly to?: string | undefined;
          readonly step?: "hour" | "day" | undefined;
          readonly timezone?: string | undefined;
          readonly schedule?: string | undefined;
          readonly job?: string | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": RunCounts } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/runs/{id}": {
    /** Show a run (viewer). */
    get: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": RunDetail } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/runs/{id}/log": {
    /** Read a run's log (viewer). */
    get: {
      parameters: {
        query?: {
          readonly limit?: number | undefined;
          readonly cursor?: string | undefined;
          readonly after?: number | undefined;
        };
        path: { readonly id: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly LogLine[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Write a run's log. */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly lines: readonly {
              readonly level: "debug" | "info" | "warn" | "error";
              readonly message: string;
              readonly data?: { readonly [name: string]: Json } | undefined;
            }[];
          };
        };
      };
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/runs/{id}:cancel": {
    /** Cancel a run (operator). */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Run } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/runs/{id}:retry": {
    /** Retry a run (operator). */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Run } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/runs/{id}:retry-failed-items": {
    /** Retry the failed items of a run (operator). */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Run } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/dead-letters": {
    /** List dead letters (viewer). */
    get: {
      parameters: {
        query?: {
          readonly limit?: number | undefined;
          readonly cursor?: string | undefined;
          readonly schedule?: string | undefined;
          readonly job?: string | undefined;
          readonly reason?: string | undefined;
          readonly errorDigest?: string | undefined;
          readonly from?: string | undefined;
          readonly to?: string | undefined;
          readonly redrivenFrom?: string | undefined;
          readonly redrivenTo?: string | undefined;
          readonly state?: "open" | "redriven" | "discarded" | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly DeadLetter[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/dead-letters/causes": {
    /** List what dead letters died of (viewer). */
    get: {
      parameters: {
        query?: {
          readonly limit?: number | undefined;
          readonly schedule?: string | undefined;
          readonly job?: string | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": { readonly items: readonly DeadLetterCause[] } } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/dead-letter-outcomes": {
    /** Say what came of redriven dead letters (viewer). */
    get: {
      parameters: {
        query?: {
          readonly schedule?: string | undefined;
          readonly job?: string | undefined;
          readonly reason?: string | undefined;
          readonly errorDigest?: string | undefined;
          readonly from?: string | undefined;
          readonly to?: string | undefined;
          readonly redrivenFrom?: string | undefined;
          readonly redrivenTo?: string | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": DeadLetterOutcomes } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/dead-letters:redrive": {
    /** Redrive dead letters by a filter (operator). */
    post: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly filter: {
              readonly ids?: readonly string[] | undefined;
              readonly schedule?: string | undefined;
              readonly job?: string | undefined;
              readonly reason?: string | undefined;
              readonly errorDigest?: string | undefined;
              readonly from?: string | undefined;
              readonly to?: string | undefined;
            };
            readonly input?: Json | undefined;
            readonly dryRun?: boolean | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": RedrivenDeadLetters } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/dead-letters:discard": {
    /** Discard dead letters by a filter (operator). */
    post: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly filter: {
              readonly ids?: readonly string[] | undefined;
              readonly schedule?: string | undefined;
              readonly job?: string | undefined;
              readonly reason?: string | undefined;
              readonly errorDigest?: string | undefined;
              readonly from?: string | undefined;
              readonly to?: string | undefined;
            };
            readonly dryRun?: boolean | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": DiscardedDeadLetters } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/dead-letters/{id}": {
    /** Show a dead letter (viewer). */
    get: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": DeadLetterDetail } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/dead-letters/{id}:redrive": {
    /** Redrive a dead letter (operator). */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: { content: { "application/json": { readonly input?: Json | undefined } } };
      responses: {
        200: { content: { "application/json": Run } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/dead-letters/{id}:discard": {
    /** Discard a dead letter (operator). */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/connections": {
    /** List connections (viewer). */
    get: {
      parameters: {
        query?: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly Connection[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/connections/{name}": {
    /** Show a connection (viewer). */
    get: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Connection } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Keep a connection (admin). */
    put: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json":
            | {
                readonly kind: "api-key";
                readonly header: string;
                readonly headers?: { readonly [name: string]: string } | undefined;
                readonly query?: { readonly [name: string]: string } | undefined;
                readonly body?: { readonly [name: string]: string } | undefined;
                readonly value?: string | undefined;
              }
            | {
                readonly kind: "basic";
                readonly username: string;
                readonly headers?: { readonly [name: string]: string } | undefined;
                readonly query?: { readonly [name: string]: string } | undefined;
                readonly body?: { readonly [name: string]: string } | undefined;
                readonly password?: string | undefined;
              }
            | {
                readonly kind: "bearer";
                readonly headers?: { readonly [name: string]: string } | undefined;
                readonly query?: { readonly [name: string]: string } | undefined;
                readonly body?: { readonly [name: string]: string } | undefined;
                readonly token?: string | undefined;
              }
            | {
                readonly kind: "oauth-client-credentials";
                readonly tokenUrl: string;
                readonly clientId: string;
                readonly scope?: string | null | undefined;
                readonly method?: "POST" | "PUT" | "GET" | undefined;
                readonly clientAuthentication?: "body" | "basic" | undefined;
                readonly tokenHeaders?: { readonly [name: string]: string } | undefined;
                readonly tokenQuery?: { readonly [name: string]: string } | undefined;
                readonly tokenBody?: { readonly [name: string]: string } | undefined;
                readonly headers?: { readonly [name: string]: string } | undefined;
                readonly query?: { readonly [name: string]: string } | undefined;
                readonly body?: { readonly [name: string]: string } | undefined;
                readonly clientSecret?: string | undefined;
              }
            | {
                readonly kind: "signing";
                readonly headers?: { readonly [name: string]: string } | undefined;
                readonly query?: { readonly [name: string]: string } | undefined;
                readonly body?: { readonly [name: string]: string } | undefined;
                readonly secret?: string | undefined;
              };
        };
      };
      responses: {
        200: { content: { "application/json": Connection } };
        201: { content: { "application/json": Connection } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Delete a connection (admin). */
    delete: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/connections/{name}:test": {
    /** Try a connection (operator). */
    post: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly url: string;
            readonly method?: "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS" | undefined;
            readonly body?: Json | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": DeliveryTrial } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/api-destinations": {
    /** List API destinations (viewer). */
    get: {
      parameters: {
        query?: {
          readonly limit?: number | undefined;
          readonly cursor?: string | undefined;
          readonly connection?: string | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": {
              readonly items: readonly ApiDestination[];
              readonly nextCursor: string | null;
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/api-destinations/{name}": {
    /** Show an API destination (viewer). */
    get: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": ApiDestination } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Keep an API destination (operator). */
    put: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly url: string;
            readonly method?: "POST" | "GET" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS" | undefined;
            readonly connection?: string | null | undefined;
            readonly rateLimitPerSecond?: number | null | undefined;
            readonly concurrency?: number | null | undefined;
            readonly timeoutSeconds?: number | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": ApiDestination } };
        201: { content: { "application/json": ApiDestination } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Delete an API destination (operator). */
    delete: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/api-destinations/{name}:test": {
    /** Try an API destination (operator). */
    post: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: {
        content: {
          "application/json": {
            readonly input?: Json | undefined;
            readonly pathParameters?: readonly string[] | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": DeliveryTrial } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/calendars": {
    /** List calendars (viewer). */
    get: {
      parameters: {
        query?: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly Calendar[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/calendars/{name}": {
    /** Show a calendar (viewer). */
    get: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Calendar } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Keep a calendar (operator). */
    put: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly description?: string | null | undefined;
            readonly excludeWeekdays?:
              readonly ("sun" | "mon" | "tue" | "wed" | "thu" | "fri" | "sat")[] | undefined;
            readonly excludeDates?:
              | readonly (
                  | string
                  | {
                      readonly from: string;
                      readonly to?: string | undefined;
                      readonly reason?: string | null | undefined;
                    }
                )[]
              | undefined;
            readonly keepOnlyDates?: readonly string[] | null | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": Calendar } };
        201: { content: { "application/json": Calendar } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Delete a calendar (operator). */
    delete: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/calendars/{name}:import": {
    /** Exclude the days of an .ics file from a calendar (operator). */
    post: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody: {
        content: { "application/json": { readonly ics: string; readonly replace?: boolean | undefined } };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              readonly calendar: Calendar;
              readonly added: number;
              readonly passedOver: number;
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/rate-limits": {
    /** List rate limits (viewer). */
    get: {
      parameters: {
        query?: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly RateLimit[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/rate-limits/{name}": {
    /** Show a rate limit (viewer). */
    get: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": RateLimit } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Keep a rate limit (operator). */
    put: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly ratePerSecond?: number | null | undefined;
            readonly ratePerMinute?: number | null | undefined;
            readonly concurrency?: number | null | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": RateLimit } };
        201: { content: { "application/json": RateLimit } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Delete a rate limit (operator). */
    delete: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/freeze": {
    /** Show the freeze (viewer). */
    get: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Freeze } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Freeze everything (operator). */
    put: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody?: {
        content: {
          "application/json": {
            readonly reason?: string | null | undefined;
            readonly until?: string | null | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": Freeze } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Unfreeze (operator). */
    delete: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/alarms": {
    /** List alarms (viewer). */
    get: {
      parameters: {
        query?: {
          readonly limit?: number | undefined;
          readonly cursor?: string | undefined;
          readonly state?: "ok" | "alarm" | undefined;
          readonly schedule?: string | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly Alarm[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/alarms/{name}": {
    /** Show an alarm (viewer). */
    get: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Alarm } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Keep an alarm (operator). */
    put: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly kind: "dead" | "partial" | "missed" | "late" | "no-data" | "long";
            readonly schedule?: string | null | undefined;
            readonly maxAgeSeconds?: number | null | undefined;
            readonly actions?:
              readonly { readonly kind: "webhook" | "slack"; readonly url: string }[] | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": Alarm } };
        201: { content: { "application/json": Alarm } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Delete an alarm (operator). */
    delete: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/alarms/{name}:test": {
    /** Try an alarm (operator). */
    post: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": AlarmTrial } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/access-keys": {
    /** List access keys (admin). */
    get: {
      parameters: {
        query?: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly AccessKey[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Make an access key (admin). */
    post: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly name: string;
            readonly tenant?: string | null | undefined;
            readonly role: "viewer" | "operator" | "admin";
            readonly kind?: "bearer" | "aws" | undefined;
            readonly expiresAt?: string | null | undefined;
          };
        };
      };
      responses: {
        201: { content: { "application/json": NewAccessKey } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/access-keys/{id}": {
    /** Revoke an access key (admin). */
    delete: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/audit": {
    /** List the audit (operator). */
    get: {
      parameters: {
        query?: {
          readonly limit?: number | undefined;
          readonly cursor?: string | undefined;
          readonly actor?: string | undefined;
          readonly action?: string | undefined;
          readonly subject?: string | undefined;
          readonly result?: "done" | "denied" | undefined;
          readonly from?: string | undefined;
          readonly to?: string | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly AuditEvent[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/limits": {
    /** List what the tenant may have and do (viewer). */
    get: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          content: { "application/json": { readonly items: readonly Limit[]; readonly nextCursor: null } };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/expressions:explain": {
    /** Explain a schedule expression (viewer). */
    post: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly expression: string;
            readonly timezone?: string | undefined;
            readonly after?: string | null | undefined;
            readonly count?: number | undefined;
            readonly startAt?: string | null | undefined;
            readonly dst?:
              | {
                  readonly gap?: "skip" | "shift" | undefined;
                  readonly overlap?: "first" | "last" | "both" | undefined;
                }
              | undefined;
            readonly calendar?:
              | string
              | {
                  readonly name: string;
                  readonly onExcluded?: "skip" | "next-day" | "previous-day" | undefined;
                }
              | null
              | undefined;
            readonly dialect?: "auto" | "aws" | "crontab" | "quartz" | undefined;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              readonly expression: string;
              readonly kind: "cron" | "rate" | "at";
              readonly description: string;
              readonly dialects: {
                readonly aws: { readonly text: string | null; readonly note: string | null };
                readonly crontab: { readonly text: string | null; readonly note: string | null };
                readonly quartz: { readonly text: string | null; readonly note: string | null };
              };
              readonly next: readonly string[];
              readonly occurrences: readonly Occurrence[];
              readonly warnings: readonly { readonly code: string; readonly message: string }[];
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/expressions:preview": {
    /** Preview an input (viewer). */
    post: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly expression: string;
            readonly timezone?: string | undefined;
            readonly input?: Json | undefined;
            readonly after?: string | null | undefined;
            readonly startAt?: string | null | undefined;
            readonly dst?:
              | {
                  readonly gap?: "skip" | "shift" | undefined;
                  readonly overlap?: "first" | "last" | "both" | undefined;
                }
              | undefined;
            readonly calendar?:
              | string
              | {
                  readonly name: string;
                  readonly onExcluded?: "skip" | "next-day" | "previous-day" | undefined;
                }
              | null
              | undefined;
            readonly count?: number | undefined;
            readonly schedule?: { readonly group: string; readonly name: string } | undefined;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              readonly items: readonly { readonly scheduledAt: string; readonly input: string | null }[];
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/apps": {
    /** List apps (viewer). */
    get: {
      parameters: {
        query?: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": { readonly items: readonly App[]; readonly nextCursor: string | null };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/apps/{name}": {
    /** Show an app (viewer). */
    get: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": App } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Register an app (operator). */
    put: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly url: string;
            readonly connection?: string | null | undefined;
            readonly jobs: readonly string[];
            readonly timeoutSeconds?: number | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": App } };
        201: { content: { "application/json": App } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Forget an app (operator). */
    delete: {
      parameters: { query?: never; path: { readonly name: string }; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/runs/{id}/heartbeat": {
    /** Say that a run goes on. */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: {
        content: {
          "application/json": {
            readonly progress?:
              | {
                  readonly cursor: string | null;
                  readonly tally: {
                    readonly total: number;
                    readonly successful: number;
                    readonly failed: number;
                    readonly skipped: number;
                  };
                }
              | null
              | undefined;
            readonly failed?: readonly { readonly key: string; readonly error: string }[] | undefined;
            readonly recovered?: readonly string[] | undefined;
          };
        };
      };
      responses: {
        200: {
          content: {
            "application/json": {
              readonly leaseSeconds: number;
              readonly progress: {
                readonly cursor: string | null;
                readonly tally: {
                  readonly total: number;
                  readonly successful: number;
                  readonly failed: number;
                  readonly skipped: number;
                };
              } | null;
              readonly onlyItems: readonly string[] | null;
              readonly failed: readonly { readonly key: string; readonly error: string }[];
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/runs/{id}/complete": {
    /** Complete a run. */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody?: {
        content: {
          "application/json": {
            readonly state?: "succeeded" | "partial" | undefined;
            readonly result?: Json | undefined;
            readonly tally?:
              | {
                  readonly total: number;
                  readonly successful: number;
                  readonly failed: number;
                  readonly skipped: number;
                }
              | null
              | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": { readonly state: string } } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/runs/{id}/fail": {
    /** Fail a run's attempt. */
    post: {
      parameters: { query?: never; path: { readonly id: string }; header?: never; cookie?: never };
      requestBody: {
        content: {
          "application/json": {
            readonly error: string;
            readonly retryAfterSeconds?: number | null | undefined;
            readonly retry?: boolean | undefined;
          };
        };
      };
      responses: {
        200: { content: { "application/json": { readonly state: string } } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/system": {
    /** Show the system (viewer). */
    get: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          content: {
            "application/json": {
              readonly now: string;
              readonly mode: "development" | "production";
              readonly version: string | null;
              readonly node: string;
              readonly platform: string;
              readonly uptimeSeconds: number;
              readonly region: string;
              readonly regions: readonly string[];
              readonly jobs: readonly string[];
              readonly workloads: readonly string[];
              readonly upstreams: readonly {
                readonly name: string;
                readonly address: string;
                readonly simulated: boolean;
                readonly workload: string;
              }[];
              readonly nodes: readonly {
                readonly name: string;
                readonly startedAt: string;
                readonly lastSeenAt: string;
              }[];
            };
          };
        };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/system/findings": {
    /** Diagnose (operator). */
    get: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": { readonly items: readonly Finding[] } } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
  };
  "/api/v1/runs/stream": {
    /** Watch runs as server-sent events (viewer). */
    get: {
      parameters: {
        query?: {
          readonly schedule?: string | undefined;
          readonly job?: string | undefined;
          readonly state?: string | readonly string[] | undefined;
        };
        path?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
  "/api/v1/session": {
    /** Sign in. */
    post: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody?: {
        content: { "application/json": { readonly token?: string | null | undefined } | null };
      };
      responses: {
        200: { content: { "application/json": Session } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Show who is signed in (viewer). */
    get: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { content: { "application/json": Session } };
        default: { content: { "application/problem+json": Problem } };
      };
    };
    /** Sign out (viewer). */
    delete: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { content?: never }; default: { content: { "application/problem+json": Problem } } };
    };
  };
}
