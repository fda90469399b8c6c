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

const newKey = keyShape.omit({ lastUsedAt: true });

export const newKeyShape = newKey.extend({ key: z.string() });

/** For AWS clients, which sign with it. */
export const newAwsKeyShape = newKey.extend({ accessKeyId: z.string(), secretAccessKey: z.string() });

export type KeyAnswer = z.output<typeof keyShape>;
export type NewKeyAnswer = z.output<typeof newKeyShape>;
export type NewAwsKeyAnswer = z.output<typeof newAwsKeyShape>;
