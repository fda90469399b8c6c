// What a user writes to define an alarm, in JSON or in punctual.config.ts.
import { z } from "zod";
import { alarmKinds, askedAlarmKinds } from "./alarm-kind.ts";
import { ageProblems, type GivenAlarm } from "./age-problems.ts";

/** Letters, digits, `-`, `_` and `.`; longer than a schedule's, which its own alarms begin with. */
export const alarmName = z
  .string()
  .regex(/^[0-9a-zA-Z._-]{1,80}$/, "Expected a name of 1–80 letters, digits, '-', '_' or '.'.");

const action = z.strictObject({ kind: z.enum(["webhook", "slack"]), url: z.string().min(1).max(2048) });

const maxAgeSeconds = z.int().min(1).max(316_224_000);

/** A freshness query is asked as the owner of every tenant's rows: it comes from code, never from a caller. */
const askedKind = z.enum(askedAlarmKinds, {
  error: ({ input }) =>
    input === "stale"
      ? `Expected kind to be one of ${askedAlarmKinds.join(", ")}, got stale, whose query only punctual.config.ts may hold. Declare freshness on the schedule there.`
      : undefined,
});

const shape = {
  kind: askedKind,
  /** `group/name`, or a name in the group `default`; absent: every schedule of the tenant. */
  schedule: z.string().min(1).max(130).nullable().default(null),
  /** Of `no-data` and `long` alone: for how long no run may have ended well, or how long one attempt may take. */
  maxAgeSeconds: maxAgeSeconds.nullable().default(null),
  actions: z.array(action).max(10).default([]),
};

/** Says what does not fit together, field by field. */
export function refuseMisfits(alarm: GivenAlarm, context: z.core.$RefinementCtx): void {
  for (const { field, message } of ageProblems(alarm))
    context.addIssue({ code: "custom", path: [field], message });
}

export const alarmDefinition = z.strictObject(shape).superRefine(refuseMisfits);

/** How old the newest data may be, by the instant or the date that a query answers. */
export const freshness = z.strictObject({ sql: z.string().min(1).max(10_000), maxAgeSeconds });

/** What punctual.config.ts may say of an alarm: every kind. */
export const declaredAlarmShape = {
  ...shape,
  kind: z.enum(alarmKinds),
  /** Of `stale`. */
  freshness: freshness.nullable().default(null),
};

export const declaredAlarmDefinition = z.strictObject(declaredAlarmShape).superRefine(refuseMisfits);

export type AlarmDefinition = z.output<typeof alarmDefinition>;
export type AlarmDefinitionInput = z.input<typeof alarmDefinition>;
export type DeclaredAlarmDefinition = z.output<typeof declaredAlarmDefinition>;
export type DeclaredAlarmDefinitionInput = z.input<typeof declaredAlarmDefinition>;
export type AlarmAction = AlarmDefinition["actions"][number];
export type Freshness = z.output<typeof freshness>;
