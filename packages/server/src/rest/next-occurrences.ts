// GET /schedules/{group}/{name}/next: when a schedule fires next.
import { nextOccurrences } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { scheduleParams } from "./schedule-params.ts";
import { count, noBody, shownInstant } from "./shape/parts.ts";

export const nextOccurrencesOperation = operation({
  method: "GET",
  path: "/api/v1/schedules/{group}/{name}/next",
  summary: "Show when a schedule fires next",
  role: "viewer",
  params: scheduleParams,
  query: z.strictObject({ count }),
  body: noBody,
  answers: { 200: z.object({ next: z.array(shownInstant) }) },
  async handle({ engine, principal, params, query }) {
    return { status: 200, body: await nextOccurrences(engine, principal, { ...params, count: query.count }) };
  },
});
