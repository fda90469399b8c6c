// An alarm as the API shows it; what the query of a stale one says stays in the code.
import { alarmDefinition, alarmKinds } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const alarmShape = z
  .object({
    ...alarmDefinition.shape,
    kind: z.enum(alarmKinds),
    name: z.string(),
    origin: z.enum(["api", "code"]),
    state: z.enum(["ok", "alarm"]),
    since: shownInstant,
    detail: z.string().nullable(),
    createdAt: shownInstant,
    updatedAt: shownInstant,
  })
  .meta({ id: "Alarm" });
