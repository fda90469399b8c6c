// GET /dead-letter-outcomes: what came of dead letters that were redriven.
import { listOutcomes } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { errorDigest, outcomesShape } from "./shape/dead-letter-shape.ts";
import { instant, noBody, nothing } from "./shape/parts.ts";

const text = z.string().min(1).max(130).nullable().default(null);
const when = instant.nullable().default(null);

export const listDeadLetterOutcomesOperation = operation({
  method: "GET",
  path: "/api/v1/dead-letter-outcomes",
  summary: "Say what came of redriven dead letters",
  description:
    "Counts the letters that were redriven, and their runs by how they stand now. The answer to a redrive by filter says " +
    "between which instants its own are.",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    schedule: text,
    job: text,
    reason: z.string().min(1).max(512).nullable().default(null),
    errorDigest: errorDigest.nullable().default(null),
    from: when,
    to: when,
    redrivenFrom: when,
    redrivenTo: when,
  }),
  body: noBody,
  answers: { 200: outcomesShape },
  examples: {
    query: { redrivenFrom: "2026-03-01T02:00:00.000Z", redrivenTo: "2026-03-01T02:00:01.000Z" },
    answers: { 200: { redriven: 20, runs: { waiting: 7, succeeded: 12, dead: 1 } } },
  },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listOutcomes(engine, principal, query) };
  },
});
