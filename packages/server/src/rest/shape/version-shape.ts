// What a schedule said in one version, as the API shows it.
import { keptDefinition } from "@punctual/engine";
import { z } from "zod";
import { shownCalendarUse } from "./calendar-shape.ts";
import { shownInstant } from "./parts.ts";

const nullableInstant = shownInstant.nullable();

export const versionShape = z
  .object({
    ...keptDefinition.omit({ state: true, aws: true }).shape,
    calendar: shownCalendarUse,
    startAt: nullableInstant,
    endAt: nullableInstant,
    version: z.int(),
    createdAt: shownInstant,
    actor: z.string(),
  })
  .meta({ id: "ScheduleVersion" });

const expected = "Expected a version, a whole number from 1.";

export const versionNumber = z.int(expected).min(1, expected).max(999_999_999, expected);

/** In a path. */
export const versionText = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, expected)
  .transform(Number);
