// GET /schedules/{group}/{name}/versions/{version}: what a schedule said in one version.
import { getVersion } from "@punctual/engine";
import { operation } from "../operation.ts";
import { scheduleParams } from "./schedule-params.ts";
import { noBody, nothing } from "./shape/parts.ts";
import { versionShape, versionText } from "./shape/version-shape.ts";

export const getVersionOperation = operation({
  method: "GET",
  path: "/api/v1/schedules/{group}/{name}/versions/{version}",
  summary: "Show a version of a schedule",
  role: "viewer",
  params: scheduleParams.extend({ version: versionText }),
  query: nothing,
  body: noBody,
  answers: { 200: versionShape },
  examples: { params: { group: "default", name: "nightly-report", version: "1" } },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getVersion(engine, principal, params) };
  },
});
