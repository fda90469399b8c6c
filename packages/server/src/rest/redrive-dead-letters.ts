// POST /dead-letters:redrive: runs the runs of all dead letters again that a filter means.
import { redriveDeadLetters } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { deadLetterFilter, redrivenShape } from "./shape/dead-letter-shape.ts";
import { nothing } from "./shape/parts.ts";

export const redriveDeadLettersOperation = operation({
  method: "POST",
  path: "/api/v1/dead-letters:redrive",
  summary: "Redrive dead letters by a filter",
  description:
    "Means open dead letters alone; an empty filter means all of them. `input` takes the place of what the runs were given. " +
    "With `dryRun` nothing is redriven: the answer says what would be. `GET /dead-letter-outcomes` says what came of it, between " +
    "its `redrivenFrom` and `redrivenTo`.",
  role: "operator",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    filter: deadLetterFilter,
    input: z.json().optional(),
    dryRun: z.boolean().default(false),
  }),
  answers: { 200: redrivenShape },
  examples: {
    body: { filter: { schedule: "default/nightly-report", reason: "retries spent" }, dryRun: true },
  },
  async handle({ engine, principal, body }) {
    return { status: 200, body: await redriveDeadLetters(engine, principal, body) };
  },
});
