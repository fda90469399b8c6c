// POST /schedules/{group}/{name}:restore: makes a schedule say again what it said in an earlier version.
import { restoreVersion } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { etagOf, readPrecondition, scheduleParams } from "./schedule-params.ts";
import { nothing } from "./shape/parts.ts";
import { scheduleShape } from "./shape/schedule-shape.ts";
import { versionNumber } from "./shape/version-shape.ts";

export const restoreVersionOperation = operation({
  method: "POST",
  path: "/api/v1/schedules/{group}/{name}:restore",
  summary: "Restore a version of a schedule",
  description: "The old version comes back as a new one, checked anew. The schedule's state stays as it is.",
  role: "operator",
  takes: ["If-Match"],
  params: scheduleParams,
  query: nothing,
  body: z.strictObject({ version: versionNumber }),
  answers: { 200: scheduleShape },
  async handle({ engine, principal, params, body, headers }) {
    const wanted = { ...params, ...body, ...readPrecondition(headers) };
    const schedule = await restoreVersion(engine, principal, wanted);
    return { status: 200, headers: { etag: etagOf(schedule) }, body: schedule };
  },
});
