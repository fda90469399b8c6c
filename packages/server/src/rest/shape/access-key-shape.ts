// An access key as the API shows it: with the key itself, or its secret, once, when it is made.
import { accessKeyKinds, roles } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const accessKeyShape = z
  .object({
    id: z.string(),
    name: z.string(),
    tenant: z.string(),
    role: z.enum(roles),
    kind: z.enum(accessKeyKinds),
    prefix: z.string(),
    accessKeyId: z.string().nullable(),
    createdAt: shownInstant,
    createdBy: z.string(),
    expiresAt: shownInstant.nullable(),
    lastUsedAt: shownInstant.nullable(),
  })
  .meta({ id: "AccessKey" });

const newBearerKeyShape = accessKeyShape
  .extend({ kind: z.literal("bearer"), key: z.string() })
  .meta({ id: "NewBearerKey" });

const newAwsKeyShape = accessKeyShape
  .extend({ kind: z.literal("aws"), accessKeyId: z.string(), secretAccessKey: z.string() })
  .meta({ id: "NewAwsKey" });

export const newAccessKeyShape = z
  .discriminatedUnion("kind", [newBearerKeyShape, newAwsKeyShape])
  .meta({ id: "NewAccessKey" });
