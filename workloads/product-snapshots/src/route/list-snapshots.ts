// GET /api/v1/users/{userId}/snapshots: what each product was worth on each day.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { listQuery } from "../list/list-query.ts";
import { problem } from "../problem.ts";
import { historyOf } from "../snapshot/history-of.ts";
import { idShape } from "../user/user-id.ts";
import { isKnownUser } from "../user/is-known-user.ts";

const historyQuery = listQuery.safeExtend({ productId: idShape.optional() });

const snapshotPage = z.object({
  items: z.array(
    z.object({
      productId: z.string(),
      date: z.string(),
      value: z.number(),
      currency: z.string(),
      takenAt: z.string(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const listSnapshotsRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/users/{userId}/snapshots",
    summary: "List a user's snapshots, or those of one product, newest day first",
    guard: requireRole("viewer"),
    params: z.strictObject({ userId: idShape }),
    query: historyQuery,
    answers: { 200: snapshotPage },
    async handle(request) {
      const { userId } = request.params;
      if (!(await isKnownUser(database, userId))) return problem("not-found", request);
      const body = await historyOf(database, { userId, ...request.query });
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
