// The days that a list is asked for, and where to go on in it.
import { calendarDate } from "@punctual/jobs";
import { z } from "zod";

export const listQuery = z
  .strictObject({
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    limit: z.coerce.number("Expected limit to be 1 to 200.").int().min(1).max(200).default(50),
    cursor: z.string().max(1024).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["from"],
    message: "Expected from to be the same day as to or an earlier one, got a later one.",
  });

export type ListQuery = z.output<typeof listQuery>;
