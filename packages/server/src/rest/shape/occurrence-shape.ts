// An occurrence as the API shows it: on the wall of its time zone, and by its calendar.
import { z } from "zod";
import { shownInstant } from "./parts.ts";

const occurrence = z
  .object({
    at: shownInstant,
    local: z.string(),
    offset: z.string(),
    dst: z.enum(["gap", "overlap", "offset-change"]).nullable(),
    excluded: z
      .object({ calendar: z.string(), reason: z.string(), movedTo: shownInstant.nullable() })
      .nullable(),
  })
  .meta({
    id: "Occurrence",
    example: {
      at: "2026-12-25T02:00:00.000Z",
      local: "2026-12-25T03:00",
      offset: "+01:00",
      dst: null,
      excluded: { calendar: "business-days", reason: "Christmas", movedTo: "2026-12-28T02:00:00.000Z" },
    },
  });

/** `next`: when it fires; `occurrences`: as they are named, those on excluded days among them. */
export const occurrenceList = { next: z.array(shownInstant), occurrences: z.array(occurrence) };
