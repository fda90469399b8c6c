// An app as the API shows it.
import { appDefinition } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const appShape = z
  .object({ ...appDefinition.shape, name: z.string(), createdAt: shownInstant, updatedAt: shownInstant })
  .meta({ id: "App" });
