// GET /api/v1/users/{userId}/products: what a user's products are worth now.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageQuery, pageShape, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { problem } from "../problem.ts";
import { listProducts } from "../product/list-products.ts";
import { isKnownUser } from "../user/is-known-user.ts";
import { idShape } from "../user/user-id.ts";

const page = pageShape(
  z.object({
    id: z.string(),
    name: z.string(),
    value: z.number(),
    currency: z.string(),
    archivedAt: z.iso.datetime().nullable(),
    updatedAt: z.iso.datetime(),
    lastSnapshotDate: z.iso.date().nullable(),
  }),
);

export const listProductsRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/users/{userId}/products",
    summary: "List a user's products by id, the archived ones too",
    guard: requireRole("viewer"),
    params: z.strictObject({ userId: idShape }),
    query: z.strictObject(pageQuery),
    answers: { 200: page },
    async handle(request) {
      const { userId } = request.params;
      if (!(await isKnownUser(database, userId))) return problem("not-found", request);
      const body = await listProducts(database, { userId, ...request.query });
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
