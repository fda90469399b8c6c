// GET /runs/{id}/log: what a run has logged, oldest line first.
import { readRunLog } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, noBody, pageOf, pageQuery, shownInstant } from "./shape/parts.ts";

const lineNumber = z.string().regex(/^\d{1,18}$/, "Expected the line of an earlier answer.");

export const listRunLogOperation = operation({
  method: "GET",
  path: "/api/v1/runs/{id}/log",
  summary: "Read a run's log",
  description: "Whoever follows a run asks again with `after`, the line last seen.",
  role: "viewer",
  params: z.strictObject({ id: identifier }),
  query: z.strictObject({ ...pageQuery, after: lineNumber.nullable().default(null) }),
  body: noBody,
  answers: {
    200: pageOf(
      z
        .object({
          line: z.string(),
          at: shownInstant,
          level: z.string(),
          message: z.string(),
          data: z.unknown(),
        })
        .meta({ id: "LogLine" }),
    ),
  },
  async handle({ engine, principal, params, query }) {
    return { status: 200, body: await readRunLog(engine, principal, { ...params, ...query }) };
  },
});
