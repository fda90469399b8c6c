// What a test call came to.
import { z } from "zod";

export const deliveryTrialShape = z
  .object({
    outcome: z.enum(["succeeded", "failed"]),
    status: z.int().nullable(),
    error: z.string().nullable(),
    responseExcerpt: z.string().nullable(),
    durationMs: z.int(),
  })
  .meta({ id: "DeliveryTrial" });
