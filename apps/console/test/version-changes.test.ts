// What two versions of a schedule have different, field by field.
import { expect, test } from "vitest";
import {
  changesBetween,
  type ScheduleVersion,
} from "../src/pages/schedules/detail/versions/version-changes.ts";

const version: ScheduleVersion = {
  version: 1,
  createdAt: "2026-11-29T00:00:00Z",
  actor: "ana",
  expression: "rate(5 minutes)",
  timezone: "UTC",
  startAt: null,
  endAt: null,
  description: null,
  target: {
    kind: "http",
    url: "https://example.com",
    method: "POST",
    headers: {},
    connection: null,
    timeoutSeconds: 30,
  },
  retry: { maxRetries: 185, maxAgeSeconds: 86_400 },
  flexibleWindowMinutes: 0,
  overlap: "allow",
  catchUp: "latest",
  dst: { gap: "skip", overlap: "first" },
  calendar: null,
  afterCompletion: "none",
  limit: null,
  pauseAfterDeadRuns: null,
  deadLetterQueue: null,
};

test("two versions that say the same have no changes, whoever made them and when", () => {
  expect(changesBetween(version, { ...version, version: 2, actor: "ben" })).toEqual([]);
});

test("a change names the field down to where it differs, with what it said before and after", () => {
  const after = { ...version, retry: { ...version.retry, maxRetries: 3 }, description: "Nightly" };
  expect(changesBetween(version, after)).toEqual([
    { field: "description", before: null, after: "Nightly" },
    { field: "retry.maxRetries", before: "185", after: "3" },
  ]);
});

test("an input is one field, however deep it is, and null where there was none", () => {
  const after = { ...version, input: { sites: ["north"] } };
  expect(changesBetween(version, after)).toEqual([
    { field: "input", before: null, after: JSON.stringify({ sites: ["north"] }, null, 2) },
  ]);
});
