// A connection as the API shows it: everything but its secret.
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const connectionShape = z.object({
  name: z.string(),
  kind: z.literal("api-key"),
  header: z.string(),
  createdAt: shownInstant,
  updatedAt: shownInstant,
});
