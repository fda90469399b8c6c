// An API destination as the API shows it.
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
