// A calendar as the API shows it, and how a schedule names one.
import { onExcluded, weekdays } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const calendarShape = z
  .object({
    name: z.string(),
    description: z.string().nullable(),
    excludeWeekdays: z.array(z.enum(weekdays)),
    excludeDates: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string().nullable() })),
    keepOnlyDates: z.array(z.string()).nullable(),
    origin: z.enum(["api", "code"]),
    createdAt: shownInstant,
    updatedAt: shownInstant,
  })
  .meta({
    id: "Calendar",
    example: {
      name: "business-days",
      description: "Monday to Friday, German holidays left out",
      excludeWeekdays: ["sat", "sun"],
      excludeDates: [{ from: "2026-12-25", to: "2026-12-26", reason: "Christmas" }],
      keepOnlyDates: null,
      origin: "api",
      createdAt: "2026-11-25T12:00:00.000Z",
      updatedAt: "2026-11-25T12:00:00.000Z",
    },
  });

export const shownCalendarUse = z.object({ name: z.string(), onExcluded }).nullable();
