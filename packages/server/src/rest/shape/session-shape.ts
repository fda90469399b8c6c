// Who is signed in, as the API shows it.
import { roles } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const sessionShape = z
  .object({
    tenant: z.string(),
    role: z.enum(roles),
    actor: z.string(),
    /** May make access keys for other tenants. */
    foundsTenants: z.boolean(),
    /** Null for a bearer credential, which begins no session. */
    expiresAt: shownInstant.nullable(),
    /** Begun without a credential, on the machine of development. */
    byItself: z.boolean(),
  })
  .meta({ id: "Session" });
