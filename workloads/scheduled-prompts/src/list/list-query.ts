// How much of a list is asked for, and where to go on in it.
import { z } from "zod";

export const listQuery = z.strictObject({
  limit: z.coerce.number("Expected limit to be 1 to 200.").int().min(1).max(200).default(50),
  cursor: z.string().max(1024).optional(),
});

export type ListQuery = z.output<typeof listQuery>;
