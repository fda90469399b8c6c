// What the commands read of a connection; everything else is passed on as it came.
import { z } from "zod";

export const connectionShape = z.looseObject({
  name: z.string(),
  kind: z.string(),
  updatedAt: z.string(),
});
