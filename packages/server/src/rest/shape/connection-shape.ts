// A connection as the API shows it: everything but its secret.
import { connectionSettings } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

const common = z.object({ name: z.string(), createdAt: shownInstant, updatedAt: shownInstant });

export const connectionShape = z.intersection(connectionSettings, common).meta({ id: "Connection" });
