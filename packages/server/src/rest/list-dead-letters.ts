// GET /dead-letters: a tenant's dead letters, newest first.
import { listDeadLetters } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";
import { deadLetterShape } from "./shape/run-shape.ts";

export const listDeadLettersOperation = operation({
  method: "GET",
  path: "/api/v1/dead-letters",
  summary: "List dead letters",
  role: "viewer",
  params: nothing,
  query: z.strictObject({ ...pageQuery, schedule: z.string().min(1).max(130).nullable().default(null) }),
  body: noBody,
  answers: { 200: pageOf(deadLetterShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listDeadLetters(engine, principal, query) };
  },
});
