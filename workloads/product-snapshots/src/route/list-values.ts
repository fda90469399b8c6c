// GET /api/v1/users/{userId}/value: what all of a user's products were worth together, by day and currency.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { listQuery } from "../list/list-query.ts";
import { problem } from "../problem.ts";
import { valuesOf } from "../snapshot/values-of.ts";
import { idShape } from "../user/user-id.ts";
import { isKnownUser } from "../user/is-known-user.ts";

const valuePage = z.object({
  items: z.array(
    z.object({ date: z.string(), currency: z.string(), value: z.number(), products: z.int().min(1) }),
  ),
  nextCursor: z.string().nullable(),
});

export const listValuesRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/users/{userId}/value",
    summary: "Show what a user's products were worth in total, newest day first",
    guard: requireRole("viewer"),
    params: z.strictObject({ userId: idShape }),
    query: listQuery,
    answers: { 200: valuePage },
    async handle(request) {
      const { userId } = request.params;
      if (!(await isKnownUser(database, userId))) return problem("not-found", request);
      const body = await valuesOf(database, { userId, ...request.query });
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
