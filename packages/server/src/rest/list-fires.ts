// GET /fires: when a tenant's schedules fire next, all of them together.
import { listFires } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { instant, noBody, nothing, shownInstant, wholeNumber } from "./shape/parts.ts";

const fire = z
  .object({ schedule: z.string(), at: shownInstant, timezone: z.string(), expression: z.string() })
  .meta({ id: "Fire" });

export const listFiresOperation = operation({
  method: "GET",
  path: "/api/v1/fires",
  summary: "List the next fires",
  description:
    "Of every enabled schedule, the soonest first; one that fires often is there as often, up to `perSchedule`. `complete` is false where there are more up to " +
    "`until` than `limit`. `schedules`: only of so many, those that fire first. Without `until`: the next 24 hours.",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    until: instant.nullable().default(null),
    limit: wholeNumber(1, 500).default(200),
    perSchedule: wholeNumber(1, 500).default(500),
    schedules: wholeNumber(1, 500).default(500),
  }),
  body: noBody,
  answers: { 200: z.object({ items: z.array(fire), complete: z.boolean() }) },
  examples: {
    answers: {
      200: {
        items: [
          {
            schedule: "default/nightly-report",
            at: "2026-12-01T02:00:00.000Z",
            timezone: "Europe/Berlin",
            expression: "cron(0 3 * * ? *)",
          },
        ],
        complete: true,
      },
    },
  },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listFires(engine, principal, query) };
  },
});
