// The image: what is bundled still knows where it lies.
import { expect, test } from "vitest";
import { inItsOwnPlace } from "../image/own-place.ts";

const place = { file: "/root/packages/engine/src/engine.ts", image: "/root/node_modules/.cache/image" };

test("a module in the image still finds what lies beside its source", () => {
  expect(inItsOwnPlace('new URL("./migrations/", import.meta.url)', place)).toBe(
    'new URL("./migrations/", new URL("../../../packages/engine/src/engine.ts", import.meta.url).href)',
  );
  expect(inItsOwnPlace('join(__dirname, "worker.js")', place)).toBe(
    'join((import.meta.dirname + "/../../../packages/engine/src"), "worker.js")',
  );
});

test("a module that never asks where it lies is left as it is", () => {
  expect(inItsOwnPlace("export const answer = 42;", place)).toBeNull();
});
