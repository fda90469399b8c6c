// What the commands read of an access key; everything else is passed on as it came.
import { z } from "zod";

export const keyShape = z.looseObject({
  id: z.string(),
  name: z.string(),
  tenant: z.string(),
  role: z.string(),
  prefix: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});

export const newKeyShape = keyShape.omit({ lastUsedAt: true }).extend({ key: z.string() });

export type KeyAnswer = z.output<typeof keyShape>;
