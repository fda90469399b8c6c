// What the commands read of a diagnosis; everything else is passed on as it came.
import { z } from "zod";

const findingShape = z.object({
  check: z.string(),
  severity: z.enum(["error", "warning"]),
  subject: z.string(),
  message: z.string(),
  remedy: z.string(),
});

export const findingsShape = z.looseObject({ items: z.array(findingShape) });

export type FindingAnswer = z.output<typeof findingShape>;
