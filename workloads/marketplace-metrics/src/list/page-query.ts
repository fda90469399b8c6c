// How many entries of a list are asked for, and where to go on in it.
import { z } from "zod";

export const pageFields = {
  limit: z.coerce.number("Expected limit to be 1 to 200.").int().min(1).max(200).default(50),
  cursor: z.string().max(1024).optional(),
};
