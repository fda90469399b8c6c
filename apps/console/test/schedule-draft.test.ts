// A schedule while somebody writes it: what is sent, what is asked again, and what survives another's change.
import type { Schedule } from "@punctual/client";
import { expect, test } from "vitest";
import { draftProblems } from "../src/pages/schedules/form/draft/draft-problems.ts";
import { definitionOf } from "../src/pages/schedules/form/draft/definition-of.ts";
import { patchOf } from "../src/pages/schedules/form/draft/patch-of.ts";
import { draftOf, firstDraft, type ScheduleDraft } from "../src/pages/schedules/form/draft/schedule-draft.ts";
import { stepped } from "../src/pages/schedules/form/draft/use-draft.ts";

const schedule: Schedule = {
  ...{ group: "default", name: "report", tenant: "default", origin: "api", version: 3 },
  ...{ state: "paused", stateReason: null, stateActor: null, nextAt: null, description: null },
  ...{ expression: "cron(0 2 * * ? *)", timezone: "America/Sao_Paulo", endAt: null },
  startAt: "2026-12-01T03:00:00.123Z",
  target: {
    ...{
      kind: "http",
      url: "https://example.com/hook",
      method: "POST",
      connection: null,
      timeoutSeconds: 30,
    },
    headers: { "X-Old": "1", "X-Kept": "2" },
  },
  input: { date: "<aws.scheduler.scheduled-date>" },
  retry: { maxRetries: 185, maxAgeSeconds: 86_400 },
  dst: { gap: "skip", overlap: "first" },
  ...{ flexibleWindowMinutes: 0, overlap: "allow", catchUp: "latest", calendar: null, limit: null },
  ...{ afterCompletion: "none", pauseAfterDeadRuns: null, deadLetterQueue: null },
  ...{ createdAt: "2026-11-01T00:00:00.000Z", updatedAt: "2026-11-01T00:00:00.000Z" },
};

const base = draftOf(schedule);
const patched = (fields: Partial<ScheduleDraft>) => patchOf(base, { ...base, ...fields });

test("nothing is sent of what nobody changed", () => {
  expect(patched({})).toEqual({});
  expect(patched({ description: "Of the night" })).toEqual({ description: "Of the night" });
  expect(patched({ retry: { maxRetries: 3, maxAgeSeconds: null } })).toEqual({
    retry: { maxRetries: 3, maxAgeSeconds: 86_400 },
  });
});

test("an input that is taken away is set back to none", () => {
  expect(patched({ input: { form: "json", text: " " } })).toEqual({ input: null });
});

test("a header that is taken away is named, since headers are merged", () => {
  const headers = [{ name: "X-Kept", value: "2" }];
  const target = { ...base.target, http: { ...base.target.http, headers } };
  expect(patched({ target })).toEqual({
    target: { ...schedule.target, headers: { "X-Old": null, "X-Kept": "2" } },
  });
});

test("a target of another kind is sent whole", () => {
  expect(patched({ target: { ...base.target, kind: "job", job: "reports.daily" } })).toEqual({
    target: { kind: "job", job: "reports.daily" },
  });
});

test("with another zone the same wall time is another moment", () => {
  expect(base.startAt).toBe("2026-12-01T00:00");
  expect(patched({ timezone: "UTC" })).toEqual({
    ...{ timezone: "UTC", startAt: "2026-12-01T00:00:00.000Z", endAt: null },
  });
});

test("a target that cannot be written here is never sent", () => {
  const kept = draftOf({ ...schedule, target: { kind: "topic", topic: "news" } });
  expect(patchOf(kept, { ...kept, description: "Changed" })).toEqual({ description: "Changed" });
});

test("what somebody typed survives another's change, and takes in the rest of it", () => {
  const draft = { ...base, description: "Mine" };
  const theirs = draftOf({ ...schedule, description: "Theirs", overlap: "skip" });
  const after = stepped({ base, draft }, { kind: "rebase", base: theirs });
  expect(after.draft).toEqual({ ...theirs, description: "Mine" });
  expect(patchOf(after.base, after.draft)).toEqual({ description: "Mine" });
});

test("a new schedule says nothing but its target that is not by default", () => {
  const http = { ...firstDraft.target.http, url: " https://example.com " };
  const { target, ...said } = definitionOf({ ...firstDraft, target: { ...firstDraft.target, http } });
  expect(target).toMatchObject({ kind: "http", url: "https://example.com", headers: {} });
  expect(said).toMatchObject({
    description: null,
    startAt: null,
    retry: { maxRetries: 185 },
    calendar: null,
  });
});

test("what the browser can see to be wrong is told at its field", () => {
  const draft: ScheduleDraft = {
    ...{ ...firstDraft, name: "a b", expression: "0 2 * * 1-5" },
    target: { ...firstDraft.target, http: { ...firstDraft.target.http, url: "javascript:alert(1)" } },
    input: { form: "json", text: "{" },
  };
  expect([...draftProblems(draft).keys()]).toEqual(["name", "expression", "target.url", "input"]);
  expect(draftProblems(base).size).toBe(0);
});
