// A schedule as the API shows it.
import { scheduleDefinition } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

const nullableInstant = shownInstant.nullable();

export const scheduleShape = z
  .object({
    ...scheduleDefinition.shape,
    group: z.string(),
    name: z.string(),
    tenant: z.string(),
    state: z.enum(["enabled", "paused", "completed"]),
    stateReason: z.string().nullable(),
    stateActor: z.string().nullable(),
    origin: z.enum(["api", "code"]),
    startAt: nullableInstant,
    endAt: nullableInstant,
    nextAt: nullableInstant,
    version: z.int(),
    createdAt: shownInstant,
    updatedAt: shownInstant,
  })
  .meta({ id: "Schedule" });

export const groupShape = z
  .object({ name: z.string(), createdAt: shownInstant })
  .meta({ id: "ScheduleGroup" });
