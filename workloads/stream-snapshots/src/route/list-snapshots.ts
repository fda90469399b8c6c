// GET /api/v1/snapshots/{streamId}: a stream's snapshots.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageShape, requireRole, type Route } from "@punctual/jobs";
import { listQuery } from "../list/list-query.ts";
import { problem } from "../problem.ts";
import { snapshotShape } from "../snapshot/shown-snapshot.ts";
import { snapshotsOf } from "../snapshot/snapshots-of.ts";
import { isKnownStream } from "../stream/is-known-stream.ts";
import { streamParams } from "../stream/stream-id.ts";

export const listSnapshotsRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/snapshots/{streamId}",
    summary: "List a stream's snapshots, newest month first",
    guard: requireRole("viewer"),
    params: streamParams,
    query: listQuery,
    answers: { 200: pageShape(snapshotShape) },
    async handle(request) {
      const { streamId } = request.params;
      if (!(await isKnownStream(database, streamId))) return problem("stream-not-found", request);
      const body = await snapshotsOf(database, { streamId, ...request.query });
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
