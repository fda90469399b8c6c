// POST /api/v1/snapshots/maintenance: makes a month's snapshots and then archives, by hand.
import type { Database } from "@punctual/database";
import { problemResponse, requireRole, type HttpRequest, type Job, type JobRoute } from "@punctual/jobs";
import { z } from "zod";
import { nowIn } from "../clock/now-in.ts";
import { endOf, monthBefore } from "../month/month.ts";
import { problem } from "../problem.ts";

export interface RunMaintenanceSetting {
  readonly database: Database;
  readonly snapshot: Job;
  readonly isOn: boolean;
}

const completed = z.object({
  success: z.boolean(),
  month: z.string(),
  snapshots: z.object({
    total: z.int(),
    successful: z.int(),
    failed: z.int(),
    errors: z.array(z.object({ streamId: z.string(), error: z.string() })).max(100),
  }),
  archive: z.object({ archived: z.int(), cutoff: z.string(), skipped: z.boolean() }),
  status: z.literal("partial").optional(),
});

export const runMaintenance = ({ database, snapshot, isOn }: RunMaintenanceSetting): JobRoute => ({
  method: "POST",
  path: "/api/v1/snapshots/maintenance",
  summary: "Make a month's snapshots of every stream, then archive events older than three months",
  guard: requireRole("operator"),
  job: snapshot,
  answers: { 200: completed },
  async refuse(input, request) {
    if (!isOn) return problem("maintenance-off", request);
    const month = monthIn(input);
    const now = await nowIn(database);
    const moment = scheduledAtOf(request) ?? now;
    if (moment > now) return notOver(request, "Punctual-Scheduled-At", "a moment that has come");
    return month !== null && endOf(month) > moment
      ? notOver(request, "month", `${monthBefore(moment)} or an earlier one, since it must be over in UTC`)
      : null;
  },
});

/** Guarantee: what was sent has the shape of the job's input. */
const monthIn = (input: unknown): string | null =>
  typeof input === "object" && input !== null && "month" in input && typeof input.month === "string"
    ? input.month
    : null;

/** A malformed one has been refused by the host. */
function scheduledAtOf({ headers }: HttpRequest): Date | null {
  const text = headers["punctual-scheduled-at"];
  return text === undefined ? null : new Date(text.toUpperCase().replace(" ", "T"));
}

const notOver = (request: HttpRequest, field: string, expected: string) =>
  problemResponse(
    { code: "invalid-request", field, detail: `Expected ${field} to be ${expected}, got a later one.` },
    request,
  );
