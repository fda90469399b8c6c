// GET /api/v1/snapshots/{streamId}/{month}: a stream's snapshot of one month.
import type { Database } from "@punctual/database";
import { defineRoute, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { monthShape } from "../month/month.ts";
import { problem } from "../problem.ts";
import { snapshotShape } from "../snapshot/shown-snapshot.ts";
import { snapshotOf } from "../snapshot/snapshots-of.ts";
import { isKnownStream } from "../stream/is-known-stream.ts";
import { streamIdShape } from "../stream/stream-id.ts";

export const getSnapshotRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/snapshots/{streamId}/{month}",
    summary: "Read a stream's snapshot of a month",
    guard: requireRole("viewer"),
    params: z.strictObject({ streamId: streamIdShape, month: monthShape }),
    answers: { 200: snapshotShape },
    async handle(request) {
      const { streamId, month } = request.params;
      const body = await snapshotOf(database, streamId, month);
      if (body !== null) return { status: 200, headers: {}, body };
      const isKnown = await isKnownStream(database, streamId);
      return problem(isKnown ? "snapshot-not-found" : "stream-not-found", request);
    },
  });
