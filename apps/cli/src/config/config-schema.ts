// The shape of punctual.config.ts, strict at every level.
import type { Database } from "@punctual/database";
import {
  alarmName,
  calendarShape,
  declaredAlarmShape,
  defaultGroup,
  freshness,
  leastRunDays,
  quotaNames,
  rateLimitShape,
  refuseMisfits,
  resourceName,
  scheduleDefinition,
  tenantName,
} from "@punctual/engine";
import type { Workload } from "@punctual/jobs";
import { z } from "zod";
import { nearestHint } from "../nearest-hint.ts";
import { limitDefinition } from "./limits.ts";

const workload = z.custom<Workload<Database>>(
  isWorkload,
  "Expected a workload, as productSnapshots() makes one.",
);

function isWorkload(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (
    "name" in value &&
    "migrations" in value &&
    "jobs" in value &&
    "open" in value &&
    typeof value.open === "function"
  );
}

/** A job itself stands for a target that names it. */
const target = z.preprocess(
  (given) => (isJob(given) ? { kind: "job", job: given.name } : given),
  scheduleDefinition.shape.target,
);

const isJob = (value: unknown): value is { readonly name: string } =>
  typeof value === "object" &&
  value !== null &&
  "runner" in value &&
  "name" in value &&
  typeof value.name === "string";

const scheduleShape = {
  ...scheduleDefinition.shape,
  name: resourceName,
  group: resourceName.default(defaultGroup),
  target,
  /** Makes the alarm `{name}.stale`; no part of what the engine keeps of the schedule. */
  freshness: freshness.optional(),
};
const retentionShape = {
  runDays: z.int().min(leastRunDays).max(3650).optional(),
  auditDays: z.int().min(1).max(36_500).optional(),
};

const quotaShape = Object.fromEntries(
  quotaNames.map((name) => [name, z.int().min(0).max(1_000_000_000).optional()]),
);
const quotasShape = {
  default: z.strictObject(quotaShape).optional(),
  tenants: z.record(tenantName, z.strictObject(quotaShape)).optional(),
};

const alarmShape = { ...declaredAlarmShape, name: alarmName };

const declaredCalendarShape = { ...calendarShape, name: resourceName };

const configShape = {
  workloads: z.array(workload).default([]),
  schedules: z.array(z.strictObject(scheduleShape)).default([]),
  alarms: z.array(z.strictObject(alarmShape).superRefine(refuseMisfits)).default([]),
  calendars: z.array(z.strictObject(declaredCalendarShape)).default([]),
  limits: z.record(resourceName, limitDefinition).default({}),
  retention: z.strictObject(retentionShape).prefault({}),
  quotas: z.strictObject(quotasShape).prefault({}),
};

export const configSchema = z.strictObject(configShape);

export type CheckedConfig = z.output<typeof configSchema>;
export type DeclaredAlarm = CheckedConfig["alarms"][number];
export type DeclaredSchedule = CheckedConfig["schedules"][number];

/** The names known at a path, its numbers left out. */
const namesAt: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(configShape),
  schedules: Object.keys(scheduleShape),
  "schedules.target": scheduleDefinition.shape.target.options.flatMap((option) => Object.keys(option.shape)),
  "schedules.retry": ["maxRetries", "maxAgeSeconds"],
  "schedules.dst": ["gap", "overlap"],
  "schedules.calendar": ["name", "onExcluded"],
  "schedules.freshness": Object.keys(freshness.shape),
  alarms: Object.keys(alarmShape),
  "alarms.freshness": Object.keys(freshness.shape),
  "alarms.actions": ["kind", "url"],
  calendars: Object.keys(declaredCalendarShape),
  "calendars.excludeDates": ["from", "to", "reason"],
  limits: Object.keys(rateLimitShape),
  retention: Object.keys(retentionShape),
  quotas: Object.keys(quotasShape),
  "quotas.default": quotaNames,
};

/** One sentence per thing that does not fit. */
export const configProblems = (error: z.ZodError): string[] =>
  error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => unknownName(key, issue.path))
      : [wrongValue(issue)],
  );

function unknownName(name: string, path: readonly PropertyKey[]): string {
  const known = namesAt[placeOf(path)] ?? [];
  const where = path.length === 0 ? "" : ` in ${shownPath(path)}`;
  return `Expected only known names${where}, got "${name}".${nearestHint(name, known) || ` Known are ${known.join(", ")}.`}`;
}

/** Limits have names of the user's own. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path[0] === "limits" ? "limits" : path.filter((step) => typeof step === "string").join(".");

function wrongValue({ path, message }: z.core.$ZodIssue): string {
  const place = shownPath(path) || "the default export";
  return message.startsWith("Expected")
    ? `${place}: ${message}`
    : `Expected ${place} to be valid, got: ${message}.`;
}

const shownPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === "number" ? `${text}[${step}]` : `${text === "" ? "" : `${text}.`}${String(step)}`,
    "",
  );
