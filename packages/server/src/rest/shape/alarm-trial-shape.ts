// What a test of an alarm came to, action by action.
import { z } from "zod";

const actionTrial = z.object({
  kind: z.enum(["webhook", "slack"]),
  ok: z.boolean(),
  status: z.int().nullable(),
  error: z.string().nullable(),
});

export const alarmTrialShape = z.object({ actions: z.array(actionTrial) }).meta({ id: "AlarmTrial" });
