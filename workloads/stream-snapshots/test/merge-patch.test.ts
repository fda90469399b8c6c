// RFC 7396, appendix A, where the target is an object, and what a state must not do.
import { expect, test } from "vitest";
import { emptyState, mergeInto } from "../src/snapshot/merge-patch.ts";

const merged = (...patches: readonly Record<string, unknown>[]): unknown =>
  JSON.parse(JSON.stringify(patches.reduce((state, patch) => mergeInto(state, patch), emptyState())));

test.each([
  [{ a: "b" }, { a: "c" }, { a: "c" }],
  [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
  [{ a: "b" }, { a: null }, {}],
  [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
  [{ a: ["b"] }, { a: "c" }, { a: "c" }],
  [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
  [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
  [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
  [{ e: 1 }, { a: [null] }, { e: 1, a: [null] }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])("%j and then %j is %j", (before, patch, after) => {
  expect(merged(before, patch)).toEqual(after);
});

test("a field that is called __proto__ is a field like any other", () => {
  const patch: Record<string, unknown> = JSON.parse('{"__proto__":{"admin":true},"a":{"__proto__":1}}');
  expect(JSON.stringify(mergeInto(emptyState(), patch))).toBe(
    '{"__proto__":{"admin":true},"a":{"__proto__":1}}',
  );
  expect(Object(Object.prototype).admin).toBeUndefined();
});

test("an event stays as it is, whatever comes after it", () => {
  const patch = { a: { b: 1 } };
  mergeInto(mergeInto(emptyState(), patch), { a: { b: 2 } });
  expect(patch).toEqual({ a: { b: 1 } });
});
