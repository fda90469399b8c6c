// POST /dead-letters/{id}:redrive: runs the run of a dead letter again, with another input if one is given.
import { redriveDeadLetter } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, nothing } from "./shape/parts.ts";
import { runShape } from "./shape/run-shape.ts";

export const redriveDeadLetterOperation = operation({
  method: "POST",
  path: "/api/v1/dead-letters/{id}:redrive",
  summary: "Redrive a dead letter",
  description:
    "An `input` takes the place of what the run was given; the audit keeps the digest of the old one.",
  role: "operator",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: z.strictObject({ input: z.json().optional() }).prefault({}),
  answers: { 200: runShape },
  async handle({ engine, principal, params, body }) {
    return { status: 200, body: await redriveDeadLetter(engine, principal, { ...params, ...body }) };
  },
});
