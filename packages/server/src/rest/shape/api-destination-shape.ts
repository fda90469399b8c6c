// An API destination as the API shows it, and what a test call of it came to.
import { apiDestinationDefinition } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const apiDestinationShape = z
  .object({
    ...apiDestinationDefinition.shape,
    name: z.string(),
    createdAt: shownInstant,
    updatedAt: shownInstant,
  })
  .meta({ id: "ApiDestination" });

export const apiDestinationTestShape = z
  .object({
    outcome: z.enum(["succeeded", "failed"]),
    status: z.int().nullable(),
    error: z.string().nullable(),
    responseExcerpt: z.string().nullable(),
    durationMs: z.int(),
  })
  .meta({ id: "ApiDestinationTest" });
