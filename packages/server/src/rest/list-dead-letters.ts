// GET /dead-letters: a tenant's dead letters, newest first.
import { deadLetterStates, listDeadLetters } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { errorDigest } from "./shape/dead-letter-shape.ts";
import { instant, noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";
import { deadLetterShape } from "./shape/run-shape.ts";

const text = z.string().min(1).max(130).nullable().default(null);

export const listDeadLettersOperation = operation({
  method: "GET",
  path: "/api/v1/dead-letters",
  summary: "List dead letters",
  description: "Without a `state` the discarded ones are left out; redriven ones are marked.",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    ...pageQuery,
    schedule: text,
    job: text,
    reason: z.string().min(1).max(512).nullable().default(null),
    errorDigest: errorDigest.nullable().default(null),
    from: instant.nullable().default(null),
    to: instant.nullable().default(null),
    redrivenFrom: instant.nullable().default(null),
    redrivenTo: instant.nullable().default(null),
    state: z.enum(deadLetterStates).nullable().default(null),
  }),
  body: noBody,
  answers: { 200: pageOf(deadLetterShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listDeadLetters(engine, principal, query) };
  },
});
