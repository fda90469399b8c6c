// What the console shows as different between two months.
import { expect, test } from "vitest";
import { stateChanges } from "../console/state-changes.ts";

test("members that came, went or differ are named by their path, in its order", () => {
  const before = { plan: "free", address: { city: "Porto", zip: "4000" }, old: 1 };
  const after = { plan: "pro", address: { city: "Porto", street: "Rua" }, seats: 3 };
  expect(stateChanges(before, after)).toEqual([
    { kind: "added", path: "address.street", after: "Rua" },
    { kind: "removed", path: "address.zip", before: "4000" },
    { kind: "removed", path: "old", before: 1 },
    { kind: "changed", path: "plan", before: "free", after: "pro" },
    { kind: "added", path: "seats", after: 3 },
  ]);
});

test("lists are compared as a whole, and the order of an object's members says nothing", () => {
  expect(stateChanges({ tags: ["a", { b: 1, c: 2 }] }, { tags: ["a", { c: 2, b: 1 }] })).toEqual([]);
  expect(stateChanges({ tags: [1, 2] }, { tags: [2, 1] })).toEqual([
    { kind: "changed", path: "tags", before: [1, 2], after: [2, 1] },
  ]);
});

test("a value that becomes an object, or null, has changed", () => {
  expect(stateChanges({ a: 1, b: {} }, { a: {}, b: null })).toEqual([
    { kind: "changed", path: "a", before: 1, after: {} },
    { kind: "changed", path: "b", before: {}, after: null },
  ]);
});

test("equal states differ in nothing, whatever their members are called", () => {
  const state = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}');
  expect(stateChanges(state, structuredClone(state))).toEqual([]);
  expect(stateChanges({}, state)).toEqual([
    { kind: "added", path: "__proto__", after: { x: 1 } },
    { kind: "added", path: "constructor", after: 2 },
  ]);
});
