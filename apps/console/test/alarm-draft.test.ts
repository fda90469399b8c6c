// An alarm in the console's form: what is made of it, and what it lacks.
import { expect, test } from "vitest";
import {
  definitionOf,
  draftOf,
  nameOf,
  newDraft,
  problemsOf,
  type AlarmDraft,
} from "../src/pages/alarms/form/alarm-draft.ts";

const draft = (changes: Partial<AlarmDraft> = {}): AlarmDraft => ({
  ...newDraft("default/nightly"),
  ...changes,
});

test("a new one is called after its schedule and kind until somebody names it", () => {
  expect(nameOf(draft())).toBe("nightly.dead");
  expect(nameOf(draft({ schedule: "", kind: "late" }))).toBe("any.late");
  expect(nameOf(draft({ name: "mine" }))).toBe("mine");
});

test("only kinds that wait for something have an age, in seconds", () => {
  expect(definitionOf(draft({ age: 2, ageUnit: "hours" }))).toMatchObject({ maxAgeSeconds: null });
  expect(definitionOf(draft({ kind: "long", age: 2, ageUnit: "hours" }))).toMatchObject({
    maxAgeSeconds: 7_200,
  });
});

test("an address in which nobody has written anything tells nobody, and is no fault", () => {
  expect(problemsOf(draft())).toEqual({});
  expect(definitionOf(draft())).toEqual({
    kind: "dead",
    schedule: "default/nightly",
    maxAgeSeconds: null,
    actions: [],
  });
});

test.each([
  ["name", { name: "a b" }],
  ["schedule", { kind: "no-data", schedule: "" }],
  ["age", { kind: "long", age: null }],
  ["url 0", { actions: [{ kind: "slack", url: "hooks.slack.com" }] }],
] as const)("it says what is wrong with the %s", (field, changes) => {
  expect(Object.keys(problemsOf(draft(changes)))).toEqual([field]);
});

test("what is kept comes back as it was", () => {
  const at = "2026-11-29T00:00:00.000Z";
  const kept = {
    name: "nightly.no-data",
    kind: "no-data",
    schedule: "default/nightly",
    maxAgeSeconds: 172_800,
    actions: [{ kind: "webhook", url: "https://example.com" }],
  } as const;
  const alarm = {
    ...kept,
    origin: "api",
    state: "ok",
    since: at,
    detail: null,
    createdAt: at,
    updatedAt: at,
  } as const;
  expect(draftOf(alarm)).toMatchObject({ age: 2, ageUnit: "days" });
  const { name, ...definition } = kept;
  expect(nameOf(draftOf(alarm))).toBe(name);
  expect(definitionOf(draftOf(alarm))).toEqual(definition);
});
