// POST /runs/{id}:retry-failed-items: runs the failed items of a run again, and nothing else of it.
import { retryFailedItems } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, noBody, nothing } from "./shape/parts.ts";
import { runShape } from "./shape/run-shape.ts";

export const retryFailedItemsOperation = operation({
  method: "POST",
  path: "/api/v1/runs/{id}:retry-failed-items",
  summary: "Retry the failed items of a run",
  description:
    "Opens a partial or dead run of a job again for the items that failed. It keeps its id and its tally; items that succeed " +
    "now leave the record of those that failed.",
  role: "operator",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: noBody,
  answers: { 200: runShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await retryFailedItems(engine, principal, params) };
  },
});
