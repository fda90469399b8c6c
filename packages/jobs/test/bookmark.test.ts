// A cursor as it is kept: whose it was comes back with it, whatever it holds.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBookmark, writeBookmark } from "../src/fan-out/bookmark.ts";

test("every part of a job gets back its own cursor", () => {
  const cursor = fc.oneof(fc.string(), fc.constantFrom("\u001f2\u001fa", "\u001f\u001f", "a\nb", ""));
  fc.assert(
    fc.property(fc.nat(20), cursor, (part, text) => {
      expect(readBookmark(writeBookmark({ part, cursor: text }))).toEqual({ part, cursor: text });
    }),
  );
});

test("the first fan-out's cursor is the key of its last item, as it is", () => {
  expect(writeBookmark({ part: 1, cursor: "user-17" })).toBe("user-17");
});
