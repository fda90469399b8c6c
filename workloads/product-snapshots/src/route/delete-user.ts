// DELETE /api/v1/users/{userId}: archives the user's products, so that no run records them any more.
import type { Database } from "@punctual/database";
import { defineRoute, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { archiveProductsOf } from "../product/archive-products-of.ts";
import { problem } from "../problem.ts";
import { idShape } from "../user/user-id.ts";
import { isKnownUser } from "../user/is-known-user.ts";

export const deleteUser = (database: Database): Route =>
  defineRoute({
    method: "DELETE",
    path: "/api/v1/users/{userId}",
    summary: "Archive a user's products; the history stays",
    guard: requireRole("operator"),
    params: z.strictObject({ userId: idShape }),
    answers: { 204: null },
    async handle(request) {
      const { userId } = request.params;
      if (!(await isKnownUser(database, userId))) return problem("not-found", request);
      await archiveProductsOf(database, userId);
      return { status: 204, headers: {}, body: null };
    },
  });
