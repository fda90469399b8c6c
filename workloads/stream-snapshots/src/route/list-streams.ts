// GET /api/v1/streams: all streams, with what there is of each.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageShape, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { listQuery } from "../list/list-query.ts";
import { streamIdStart } from "../stream/stream-id.ts";
import { streamsPage } from "../stream/streams-page.ts";

const streamShape = z.object({
  streamId: z.string(),
  eventCount: z.int(),
  firstMonth: z.string(),
  lastMonth: z.string(),
  snapshotCount: z.int(),
  lastSnapshotMonth: z.string().nullable(),
});

export const listStreamsRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/streams",
    summary: "List the streams by id",
    guard: requireRole("viewer"),
    query: listQuery.extend({ search: streamIdStart.optional() }),
    answers: { 200: pageShape(streamShape) },
    async handle(request) {
      const body = await streamsPage(database, request.query);
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
