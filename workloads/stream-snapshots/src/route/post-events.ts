// POST /api/v1/streams/{streamId}/events: records events of a stream, each id once.
import type { Database } from "@punctual/database";
import { defineRoute, problemResponse, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { nowIn } from "../clock/now-in.ts";
import { eventShape } from "../event/event.ts";
import { recordEvents } from "../event/record-events.ts";
import { monthOf, monthsBefore, startOf } from "../month/month.ts";
import { problem } from "../problem.ts";
import { streamParams } from "../stream/stream-id.ts";

const mostEvents = 1000;

const sentEvents = z.strictObject({
  events: z
    .array(eventShape, "Expected events to be a list of events, got something else.")
    .max(mostEvents, `Expected at most ${mostEvents} events, got more. Send them in several calls.`),
});

export interface PostEventsSetting {
  readonly database: Database;
  readonly archiveMonths: number | null;
}

export const postEvents = ({ database, archiveMonths }: PostEventsSetting): Route =>
  defineRoute({
    method: "POST",
    path: "/api/v1/streams/{streamId}/events",
    summary: "Record events of a stream, which is made where unknown",
    guard: requireRole("operator"),
    params: streamParams,
    body: sentEvents,
    answers: { 200: z.object({ accepted: z.int(), duplicates: z.int() }) },
    async handle(request) {
      const { streamId } = request.params;
      const { events } = request.body;
      // What the archive no longer keeps could not be merged any more, and no snapshot would be true.
      const oldest = archiveMonths === null ? null : oldestKept(await nowIn(database), archiveMonths);
      const tooOld = oldest === null ? -1 : events.findIndex(({ occurredAt }) => occurredAt < oldest);
      if (tooOld >= 0) {
        const field = `events[${tooOld}].occurredAt`;
        const detail = `Expected ${field} to lie within the ${archiveMonths} months that the archive keeps, got an earlier instant.`;
        return problemResponse({ code: "invalid-request", field, detail }, request);
      }
      const recorded = await recordEvents(database, streamId, events);
      if (recorded.kind === "conflict") {
        const { eventId } = recorded;
        const field = `events[${events.findLastIndex(({ id }) => id === eventId)}].id`;
        return problem("event-conflict", request, { field, eventId });
      }
      const { accepted, duplicates } = recorded;
      return { status: 200, headers: {}, body: { accepted, duplicates } };
    },
  });

/** Months are dropped as a whole. */
const oldestKept = (now: Date, archiveMonths: number): Date =>
  startOf(monthOf(monthsBefore(now, archiveMonths)));
