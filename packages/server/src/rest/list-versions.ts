// GET /schedules/{group}/{name}/versions: what a schedule said, newest version first.
import { listVersions } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { scheduleParams } from "./schedule-params.ts";
import { noBody, pageOf, pageQuery } from "./shape/parts.ts";
import { versionShape } from "./shape/version-shape.ts";

export const listVersionsOperation = operation({
  method: "GET",
  path: "/api/v1/schedules/{group}/{name}/versions",
  summary: "List the versions of a schedule",
  role: "viewer",
  params: scheduleParams,
  query: z.strictObject(pageQuery),
  body: noBody,
  answers: { 200: pageOf(versionShape) },
  async handle({ engine, principal, params, query }) {
    return { status: 200, body: await listVersions(engine, principal, { ...params, ...query }) };
  },
});
