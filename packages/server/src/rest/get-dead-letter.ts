// GET /dead-letters/{id}: one dead letter, with what could not be delivered.
import { getDeadLetter } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, noBody, nothing } from "./shape/parts.ts";
import { deadLetterDetailShape } from "./shape/run-shape.ts";

export const getDeadLetterOperation = operation({
  method: "GET",
  path: "/api/v1/dead-letters/{id}",
  summary: "Show a dead letter",
  role: "viewer",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: noBody,
  answers: { 200: deadLetterDetailShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getDeadLetter(engine, principal, params) };
  },
});
