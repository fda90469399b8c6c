// POST /dead-letters/{id}:discard: takes a dead letter off the list; its run stays on record.
import { discardDeadLetter } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, noBody, nothing } from "./shape/parts.ts";

export const discardDeadLetterOperation = operation({
  method: "POST",
  path: "/api/v1/dead-letters/{id}:discard",
  summary: "Discard a dead letter",
  role: "operator",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: noBody,
  answers: { 204: null },
  async handle({ engine, principal, params }) {
    await discardDeadLetter(engine, principal, params);
    return { status: 204, body: null };
  },
});
