// A named limit as the API shows it.
import { rateLimitShape as definitionShape } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const rateLimitShape = z
  .object({
    ...definitionShape,
    name: z.string(),
    origin: z.enum(["api", "code"]),
    heldUntil: shownInstant.nullable(),
    createdAt: shownInstant,
    updatedAt: shownInstant,
  })
  .meta({ id: "RateLimit" });
