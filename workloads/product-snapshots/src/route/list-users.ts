// GET /api/v1/users: who has products, and how far their history goes.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageQuery, pageShape, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { idShape } from "../user/user-id.ts";
import { listUsers } from "../user/list-users.ts";

const page = pageShape(
  z.object({
    userId: z.string(),
    products: z.int(),
    archived: z.int(),
    lastSnapshotDate: z.iso.date().nullable(),
  }),
);

export const listUsersRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/users",
    summary: "List the users by id, with how many products they have",
    guard: requireRole("viewer"),
    query: z.strictObject({ search: idShape.optional(), ...pageQuery }),
    answers: { 200: page },
    async handle(request) {
      const body = await listUsers(database, request.query);
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
