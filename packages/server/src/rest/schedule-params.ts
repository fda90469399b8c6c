// How a path names a schedule, and how a header names its version.
import { resourceName } from "@punctual/engine";
import { z } from "zod";
import { DoorProblem } from "../door-problem.ts";

export const scheduleParams = z.strictObject({ group: resourceName, name: resourceName });

export const etagOf = (schedule: { readonly version: number }): string => `"${schedule.version}"`;

/** Reads If-Match; `*` asks for any version, and a missing header for nothing. Throws DoorProblem `invalid-request`. */
export function readIfMatch(header: string | undefined): { readonly ifVersion?: number } {
  if (header === undefined || header.trim() === "*") return {};
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version !== undefined) return { ifVersion: Number(version) };
  throw new DoorProblem(
    "invalid-request",
    'Expected If-Match to be one ETag such as "3", got something else.',
    { field: "If-Match" },
  );
}
