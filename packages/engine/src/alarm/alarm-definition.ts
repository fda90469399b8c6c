// What a user writes to define an alarm, in JSON or in punctual.config.ts.
import { z } from "zod";

/** `dead`, `partial`, `missed`: how the newest run ended; `late`: something is due and has not begun. */
export const alarmKinds = ["dead", "partial", "missed", "late"] as const;

/** Letters, digits, `-`, `_` and `.`; longer than a schedule's, which its own alarms begin with. */
export const alarmName = z
  .string()
  .regex(/^[0-9a-zA-Z._-]{1,80}$/, "Expected a name of 1–80 letters, digits, '-', '_' or '.'.");

const action = z.strictObject({ kind: z.enum(["webhook", "slack"]), url: z.string().min(1).max(2048) });

export const alarmDefinition = z.strictObject({
  kind: z.enum(alarmKinds),
  /** `group/name`, or a name in the group `default`; absent: every schedule of the tenant. */
  schedule: z.string().min(1).max(130).nullable().default(null),
  actions: z.array(action).max(10).default([]),
});

export type AlarmDefinition = z.output<typeof alarmDefinition>;
export type AlarmDefinitionInput = z.input<typeof alarmDefinition>;
export type AlarmAction = AlarmDefinition["actions"][number];
