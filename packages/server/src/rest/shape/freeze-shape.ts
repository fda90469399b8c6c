// Whether a tenant is frozen, as the API shows it.
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const freezeShape = z
  .object({
    frozen: z.boolean(),
    reason: z.string().nullable(),
    actor: z.string().nullable(),
    since: shownInstant.nullable(),
    until: shownInstant.nullable(),
  })
  .meta({ id: "Freeze" });
