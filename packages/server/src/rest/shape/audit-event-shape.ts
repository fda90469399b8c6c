// An entry of the audit as the API shows it.
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const auditEventShape = z
  .object({
    id: z.string(),
    at: shownInstant,
    actor: z.string(),
    address: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    result: z.enum(["done", "denied"]),
    detail: z.unknown(),
  })
  .meta({ id: "AuditEvent" });
