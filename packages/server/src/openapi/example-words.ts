// What an example says where a schema has none of its own, by the name of the field: a story of one nightly report.

const id = "0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11";
const instantOf = (time: string): string => `2026-12-01T${time}Z`;

/** The first that the field's schema accepts is taken. */
const words: Readonly<Record<string, readonly unknown[]>> = {
  id: [id],
  runId: [id],
  group: ["default"],
  name: ["nightly-report"],
  schedule: ["default/nightly-report"],
  tenant: ["default"],
  job: ["product-snapshots.daily"],
  jobs: [["product-snapshots.daily", "crypto-prices.fetch"]],
  expression: ["cron(0 2 * * ? *)"],
  timezone: ["Europe/Lisbon"],
  description: ["Every day at 02:00."],
  url: ["https://example.com/hook"],
  method: ["POST"],
  input: [{ report: "daily" }],
  data: [{ users: 12 }],
  result: [{ success: true, results: { total: 12, successful: 12, failed: 0, errors: [] } }],
  state: ["succeeded", "enabled"],
  kind: ["scheduled"],
  outcome: ["succeeded"],
  reason: [null, "The target answers 503."],
  warnings: [[]],
  code: ["never-fires"],
  responseExcerpt: ["ok"],
  stateReason: [null],
  stateActor: [null],
  error: [null, "Expected a 2xx answer, got 503."],
  detail: [null, "Expected a schedule that exists, got another name."],
  startAt: [null],
  endAt: [null],
  redrivenAt: [null],
  connection: [null],
  nextCursor: [null],
  cursor: ["eyJhZnRlciI6IjAxOThjMmYwIn0"],
  token: ["4711"],
  node: ["node-7f3a"],
  platform: ["linux-x64"],
  number: [1],
  attemptCount: [1],
  total: [12],
  successful: [12],
  failed: [0],
  skipped: [0],
  lost: [0],
  key: ["user-3"],
  level: ["info"],
  message: ["12 users done"],
  status: [200],
  version: [1],
  uptimeSeconds: [86_400],
  count: [3],
  limit: [50],
  header: ["x-api-key"],
  value: ["the-secret-of-the-target"],
  line: ["17"],
  role: ["operator"],
  prefix: ["pk_3fJ8"],
  actor: ["access key ci"],
  createdBy: ["admin token"],
  address: ["203.0.113.7"],
  action: ["schedule.put"],
  subject: ["default/nightly-report"],
  check: ["overdue"],
  remedy: ["Start a node, or look at /readyz."],
  from: ["2026-11-01T00:00:00Z", "2026-11-01"],
  to: ["2026-12-01T00:00:00Z", "2026-12-01"],
  expiresAt: [null],
  scheduledAt: [instantOf("02:00:00.000")],
  dueAt: [instantOf("02:00:00.000")],
  startedAt: [instantOf("02:00:00.012")],
  endedAt: [instantOf("02:00:04.250")],
  at: [instantOf("02:00:01.120")],
  nextAt: [instantOf("02:00:00.000")],
  next: [[instantOf("02:00:00.000"), "2026-12-02T02:00:00.000Z", "2026-12-03T02:00:00.000Z"]],
  createdAt: ["2026-11-25T12:00:00.000Z"],
  updatedAt: ["2026-11-25T12:00:00.000Z"],
};

/** For a text that has a pattern, or a field of another name. */
const anyText = ["text", "nightly-report", "1", id, "2026-12-01", "2026-11", "a"];

const byFormat: Readonly<Record<string, string>> = {
  "date-time": instantOf("02:00:00.000"),
  date: "2026-12-01",
  time: "02:00:00",
  uuid: id,
  email: "ada@example.com",
  uri: "https://example.com/hook",
};

export const wordsFor = (field: string): readonly unknown[] => words[field] ?? [];

export function textsFor(format: unknown): readonly string[] {
  const formatted = typeof format === "string" ? byFormat[format] : undefined;
  return formatted === undefined ? anyText : [formatted, ...anyText];
}
