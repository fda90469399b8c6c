// GET /backfills/{id}: one backfill, with what its runs came to so far.
import { getBackfill } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { backfillShape } from "./shape/backfill-shape.ts";
import { identifier, noBody, nothing } from "./shape/parts.ts";

export const getBackfillOperation = operation({
  method: "GET",
  path: "/api/v1/backfills/{id}",
  summary: "Show a backfill",
  description:
    "`made` counts the runs that were made or opened again, `failed` those of them that ended without success, `skipped` the " +
    "times that were passed over. Once it is over its counts stay as they stood then.",
  role: "viewer",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: noBody,
  answers: { 200: backfillShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getBackfill(engine, principal, params) };
  },
});
