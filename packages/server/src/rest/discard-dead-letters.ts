// POST /dead-letters:discard: takes all dead letters off the list that a filter means; their runs stay on record.
import { discardDeadLetters } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { deadLetterFilter, matchedShape } from "./shape/dead-letter-shape.ts";
import { nothing } from "./shape/parts.ts";

export const discardDeadLettersOperation = operation({
  method: "POST",
  path: "/api/v1/dead-letters:discard",
  summary: "Discard dead letters by a filter",
  description:
    "Means open dead letters alone; an empty filter means all of them. With `dryRun` nothing is discarded: the answer says " +
    "what would be.",
  role: "operator",
  params: nothing,
  query: nothing,
  body: z.strictObject({ filter: deadLetterFilter, dryRun: z.boolean().default(false) }),
  answers: { 200: matchedShape.extend({ discarded: z.int() }).meta({ id: "DiscardedDeadLetters" }) },
  examples: { body: { filter: { job: "product-snapshots.daily" }, dryRun: true } },
  async handle({ engine, principal, body }) {
    return { status: 200, body: await discardDeadLetters(engine, principal, body) };
  },
});
