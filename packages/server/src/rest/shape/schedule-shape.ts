// A schedule as the API shows it.
import { keptDefinition } from "@punctual/engine";
import { z } from "zod";
import { shownCalendarUse } from "./calendar-shape.ts";
import { shownInstant } from "./parts.ts";
import { lastRunShape } from "./run-shape.ts";

const nullableInstant = shownInstant.nullable();

export const scheduleShape = z
  .object({
    // What the AWS door alone has to give back is not shown; the targets that it alone can make are.
    ...keptDefinition.omit({ aws: true }).shape,
    group: z.string(),
    name: z.string(),
    tenant: z.string(),
    state: z.enum(["enabled", "paused", "completed"]),
    stateReason: z.string().nullable(),
    stateActor: z.string().nullable(),
    origin: z.enum(["api", "code", "workload"]),
    calendar: shownCalendarUse,
    startAt: nullableInstant,
    endAt: nullableInstant,
    nextAt: nullableInstant,
    version: z.int(),
    createdAt: shownInstant,
    updatedAt: shownInstant,
  })
  .meta({ id: "Schedule" });

/** Of whatever a schedule may have as its target. */
export const targetKind = z.enum(keptDefinition.shape.target.options.map(({ shape }) => shape.kind.value));

export const listedScheduleShape = scheduleShape
  .extend({
    lastRun: lastRunShape
      .nullable()
      .optional()
      .meta({ description: "Only with `withLastRun`; null where it has never fired." }),
  })
  .meta({ id: "ListedSchedule" });

export const groupShape = z
  .object({ name: z.string(), createdAt: shownInstant })
  .meta({ id: "ScheduleGroup" });
