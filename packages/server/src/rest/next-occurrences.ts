// GET /schedules/{group}/{name}/next: when a schedule fires next.
import { nextOccurrences } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { scheduleParams } from "./schedule-params.ts";
import { occurrenceList } from "./shape/occurrence-shape.ts";
import { instant, noBody, wholeNumber } from "./shape/parts.ts";

const few = 10;
const most = 1_000;

export const nextOccurrencesOperation = operation({
  method: "GET",
  path: "/api/v1/schedules/{group}/{name}/next",
  summary: "Show when a schedule fires next",
  description:
    "In next the moments at which it fires; in occurrences those that its expression names, with what the clocks show then, and what its calendar makes of each. Ten of them, or with until up to 1000, where count says nothing else.",
  role: "viewer",
  params: scheduleParams,
  query: z.strictObject({
    count: wholeNumber(1, most).nullable().default(null),
    after: instant.nullable().default(null),
    until: instant.nullable().default(null),
  }),
  body: noBody,
  answers: { 200: z.object(occurrenceList) },
  async handle({ engine, principal, params, query: { count, after, until } }) {
    const wanted = { ...params, after, until, count: count ?? (until === null ? few : most) };
    return { status: 200, body: await nextOccurrences(engine, principal, wanted) };
  },
});
