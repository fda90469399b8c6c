// GET /api/v1/snapshots/{streamId}/archive: a stream's archived events.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageShape, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { archivedOf } from "../archive/archived-of.ts";
import { listQuery } from "../list/list-query.ts";
import { problem } from "../problem.ts";
import { isKnownStream } from "../stream/is-known-stream.ts";
import { streamParams } from "../stream/stream-id.ts";

const archivedShape = z.object({
  id: z.string(),
  type: z.string(),
  occurredAt: z.string(),
  data: z.record(z.string(), z.unknown()),
  archivedAt: z.string(),
});

export const listArchiveRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/snapshots/{streamId}/archive",
    summary: "List a stream's archived events, oldest first",
    guard: requireRole("viewer"),
    params: streamParams,
    query: listQuery,
    answers: { 200: pageShape(archivedShape) },
    async handle(request) {
      const { streamId } = request.params;
      if (!(await isKnownStream(database, streamId))) return problem("stream-not-found", request);
      const body = await archivedOf(database, { streamId, ...request.query });
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
