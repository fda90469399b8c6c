// An access key as the API shows it: with the key itself once, when it is made.
import { roles } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const accessKeyShape = z
  .object({
    id: z.string(),
    name: z.string(),
    tenant: z.string(),
    role: z.enum(roles),
    prefix: z.string(),
    createdAt: shownInstant,
    createdBy: z.string(),
    expiresAt: shownInstant.nullable(),
    lastUsedAt: shownInstant.nullable(),
  })
  .meta({ id: "AccessKey" });

export const newAccessKeyShape = accessKeyShape.extend({ key: z.string() }).meta({ id: "NewAccessKey" });
