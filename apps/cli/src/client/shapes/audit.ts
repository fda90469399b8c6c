// What the commands read of the audit; everything else is passed on as it came.
import { z } from "zod";

export const auditShape = z.looseObject({
  at: z.string(),
  actor: z.string(),
  address: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  result: z.string(),
});
