// GET /system/findings: what is wrong or soon will be, each with its remedy.
import { diagnose } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

const finding = z
  .object({
    check: z.string(),
    severity: z.enum(["error", "warning"]),
    subject: z.string(),
    message: z.string(),
    remedy: z.string(),
  })
  .meta({ id: "Finding" });

export const listFindingsOperation = operation({
  method: "GET",
  path: "/api/v1/system/findings",
  summary: "Diagnose",
  description:
    "Looks at the schedules, dead letters and alarms of the tenant; for an admin of the tenant `default` also at the invariants of the whole installation, the clocks and the time zone data.",
  role: "operator",
  params: nothing,
  query: nothing,
  body: noBody,
  answers: { 200: z.object({ items: z.array(finding) }) },
  async handle({ engine, principal }) {
    return { status: 200, body: { items: await diagnose(engine, principal) } };
  },
});
