// Schedules of every kind, for exports: what AWS has a way for, and what it has not.
import { sourceConnection, sourceDestination, sourceSchedule, type Source } from "../../src/export/source.ts";

type Written = Readonly<Record<string, unknown>>;

export const writtenSchedules: readonly Written[] = [
  {
    name: "nightly-report",
    description: "Reports; every night",
    expression: "cron(0 2 * * ? *)",
    target: {
      kind: "http",
      url: "https://api.example.com/report?kind=all",
      headers: { "x-team": 'data $HOME `id` "quoted"', "cache-control": "no-store" },
      connection: "reports",
    },
    input: { depth: 2, note: "costs ${5} & 100%{x}" },
    retry: { maxRetries: 3, maxAgeSeconds: 3600 },
    overlap: "skip",
  },
  {
    name: "local-hours",
    expression: "cron(0 9 ? * MON-FRI *)",
    timezone: "America/Sao_Paulo",
    target: { kind: "api-destination", name: "billing", pathParameters: ["eu"], query: { page: "1" } },
    input: { at: "<aws.scheduler.scheduled-time>" },
    catchUp: "none",
    flexibleWindowMinutes: 15,
    startAt: "2027-01-01T00:00:00Z",
    dst: { gap: "shift", overlap: "both" },
  },
  {
    name: "metrics.rebuild",
    group: "jobs",
    expression: "cron(0 3 * * ? *)",
    state: "paused",
    target: { kind: "job", job: "metrics.rebuild" },
    input: { from: "<aws.scheduler.scheduled-time-minus-1d>" },
    pauseAfterDeadRuns: 5,
    calendar: "business-days",
    limit: "shared",
  },
  {
    name: "once",
    expression: "at(2027-06-01T12:00:00)",
    target: { kind: "event-bus", bus: "orders", source: "shop", detailType: "Stock taken" },
    input: { warehouse: 7 },
    afterCompletion: "delete",
    catchUp: "none",
  },
  {
    name: "into-queue",
    expression: "rate(5 minutes)",
    target: { kind: "queue", queue: "work" },
    input: "any text",
    deadLetterQueue: "work-dead",
    catchUp: "none",
  },
  { name: "plain-http", expression: "rate(1 minute)", target: { kind: "http", url: "http://10.0.0.1/" } },
  {
    name: "signed",
    expression: "rate(1 minute)",
    target: { kind: "http", url: "https://a.example", connection: "signer" },
  },
  {
    name: "arithmetic",
    expression: "rate(1 minute)",
    target: { kind: "http", url: "https://a.example" },
    input: { day: "<aws.scheduler.scheduled-date>" },
  },
  {
    name: "lambda",
    expression: "rate(1 minute)",
    target: { kind: "aws", arn: "arn:aws:lambda:eu-west-1:1:f" },
  },
  { name: "over", expression: "at(2020-01-01T00:00)", state: "completed", target: { kind: "job", job: "j" } },
];

export const writtenConnections: readonly Written[] = [
  { name: "reports", kind: "api-key", header: "x-api-key" },
  {
    name: "billing-auth",
    kind: "oauth-client-credentials",
    tokenUrl: "https://login.example.com/token",
    clientId: "punctual",
    scope: "read",
    clientAuthentication: "basic",
    headers: { "x-tenant": "eu" },
  },
  { name: "signer", kind: "signing" },
  { name: "unused", kind: "basic", username: "u" },
];

export const writtenDestinations: readonly Written[] = [
  {
    name: "billing",
    url: "https://billing.example.com/v1/*/invoices",
    connection: "billing-auth",
    rateLimitPerSecond: 10,
    concurrency: 2,
    timeoutSeconds: 30,
  },
];

export function sourceOf(schedules: readonly Written[], publicUrl = "https://punctual.example.com"): Source {
  const connections = writtenConnections.map((written) => sourceConnection.parse(written));
  const destinations = writtenDestinations.map((written) => sourceDestination.parse(written));
  return {
    schedules: schedules.map((written) =>
      sourceSchedule.parse({ group: "default", state: "enabled", ...written }),
    ),
    connections: new Map(connections.map((one) => [one.name, one])),
    destinations: new Map(destinations.map((one) => [one.name, one])),
    publicUrl,
  };
}
