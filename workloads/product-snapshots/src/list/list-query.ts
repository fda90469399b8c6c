// The days that a list is asked for, and where to go on in it.
import { calendarDate, pageQuery } from "@punctual/jobs";
import { z } from "zod";

export const listQuery = z
  .strictObject({
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    ...pageQuery,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["from"],
    message: "Expected from to be the same day as to or an earlier one, got a later one.",
  });

export interface ListRequest extends z.output<typeof listQuery> {
  readonly userId: string;
}

/** The day where the last page ended, and which product or currency of it. */
export const position = z.tuple([calendarDate, z.string()]);
