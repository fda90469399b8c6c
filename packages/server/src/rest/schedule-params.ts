// How a path names a schedule, and how a header names its version.
import { resourceName, type Precondition } from "@punctual/engine";
import { z } from "zod";
import { DoorProblem } from "../door-problem.ts";

export const scheduleParams = z.strictObject({ group: resourceName, name: resourceName });

export const etagOf = (schedule: { readonly version: number }): string => `"${schedule.version}"`;

/**
 * Reads If-Match (one ETag, or `*` for any version) and If-None-Match (`*` alone: the name must be free). Throws DoorProblem
 * `invalid-request`.
 */
export function readPrecondition(headers: Readonly<Record<string, string | undefined>>): Precondition {
  const [match, noneMatch] = [headers["if-match"]?.trim(), headers["if-none-match"]?.trim()];
  if (noneMatch !== undefined && noneMatch !== "*") throw unreadable("If-None-Match", "*");
  if (noneMatch === "*") return { ifVersion: "none" };
  if (match === undefined) return {};
  if (match === "*") return { ifVersion: "any" };
  const version = /^"(\d{1,9})"$/.exec(match)?.[1];
  if (version === undefined) throw unreadable("If-Match", 'one ETag such as "3"');
  return { ifVersion: Number(version) };
}

const unreadable = (field: string, expected: string): DoorProblem =>
  new DoorProblem("invalid-request", `Expected ${field} to be ${expected}, got something else.`, { field });
