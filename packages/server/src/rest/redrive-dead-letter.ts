// POST /dead-letters/{id}:redrive: runs the run of a dead letter again.
import { redriveDeadLetter } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, noBody, nothing } from "./shape/parts.ts";
import { runShape } from "./shape/run-shape.ts";

export const redriveDeadLetterOperation = operation({
  method: "POST",
  path: "/api/v1/dead-letters/{id}:redrive",
  summary: "Redrive a dead letter",
  role: "operator",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: noBody,
  answers: { 200: runShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await redriveDeadLetter(engine, principal, params) };
  },
});
