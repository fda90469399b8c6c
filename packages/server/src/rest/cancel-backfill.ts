// POST /backfills/{id}:cancel: makes nothing more of a backfill, and cancels its open runs.
import { cancelBackfill } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { backfillShape } from "./shape/backfill-shape.ts";
import { identifier, nothing } from "./shape/parts.ts";

export const cancelBackfillOperation = operation({
  method: "POST",
  path: "/api/v1/backfills/{id}:cancel",
  summary: "Cancel a backfill",
  description:
    "Runs whose attempt is under way come to their own end unless `runningToo` is true. It may be repeated.",
  role: "operator",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: z.strictObject({ runningToo: z.boolean().default(false) }).prefault({}),
  answers: { 200: backfillShape },
  async handle({ engine, principal, params, body }) {
    return { status: 200, body: await cancelBackfill(engine, principal, { ...params, ...body }) };
  },
});
