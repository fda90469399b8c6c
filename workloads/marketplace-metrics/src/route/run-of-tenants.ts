// The answer of a run over all tenants, as the API's description has it.
import { z } from "zod";

export const runOfTenants = z.object({
  success: z.boolean(),
  jobLogId: z.string(),
  duration: z.int(),
  results: z.object({
    total: z.int(),
    successful: z.int(),
    failed: z.int(),
    errors: z.array(z.object({ tenantId: z.string(), error: z.string() })).max(100),
    errorsOmitted: z.int(),
  }),
  status: z.literal("partial").optional(),
});
