// What the commands read of a tenant's limits; everything else is passed on as it came.
import { z } from "zod";

export const limitsShape = z.looseObject({
  items: z.array(z.looseObject({ name: z.string(), used: z.number(), limit: z.number() })),
});
