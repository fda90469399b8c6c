// GET /dead-letters/causes: what open dead letters died of and where, the most frequent first.
import { listCauses } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { deadLetterCauseShape } from "./shape/dead-letter-shape.ts";
import { noBody, nothing, wholeNumber } from "./shape/parts.ts";

const text = z.string().min(1).max(130).nullable().default(null);

export const listDeadLetterCausesOperation = operation({
  method: "GET",
  path: "/api/v1/dead-letters/causes",
  summary: "List what dead letters died of",
  role: "viewer",
  params: nothing,
  query: z.strictObject({ limit: wholeNumber(1, 200).default(200), schedule: text, job: text }),
  body: noBody,
  answers: { 200: z.object({ items: z.array(deadLetterCauseShape) }) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listCauses(engine, principal, query) };
  },
});
