// POST /schedules:resume: resumes the named schedules, all of them or none.
import { changeStates } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { changedStatesShape, namedSchedules } from "./shape/changed-states-shape.ts";
import { nothing } from "./shape/parts.ts";

export const resumeSchedulesOperation = operation({
  method: "POST",
  path: "/api/v1/schedules:resume",
  summary: "Resume many schedules",
  description:
    "Up to 1,000, in one transaction; it may be repeated. Times inside the pause are not made up. Those that are enabled or completed " +
    "count as unchanged.",
  role: "operator",
  params: nothing,
  query: nothing,
  body: z.strictObject({ schedules: namedSchedules }),
  answers: { 200: changedStatesShape },
  examples: { body: { schedules: ["default/nightly-report", "billing/invoices"] } },
  async handle({ engine, principal, body }) {
    const change = { ...body, to: "enabled", reason: null } as const;
    return { status: 200, body: await changeStates(engine, principal, change) };
  },
});
