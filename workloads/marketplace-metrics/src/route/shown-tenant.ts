// A tenant as the API's description has it.
import { z } from "zod";

export const shownTenant = z.object({
  id: z.guid(),
  name: z.string(),
  timezone: z.string(),
  mercadolivre: z.object({ userId: z.int() }).nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const shownFreshness = z.object({
  status: z.enum(["OK", "DESATUALIZADO"]),
  lastDate: z.iso.date().nullable(),
});
