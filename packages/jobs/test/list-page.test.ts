// Pages of a list, and the cursors between them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { exactNumber, foreignCursor, pageOf, readCursor } from "../src/index.ts";
import { requestOf } from "./request-of.ts";

const texts = z.array(z.string()).min(1);
const rows = [1, 2, 3].map((id) => ({ id }));
const options = {
  limit: 2,
  identity: ["prices", "bitcoin", null],
  position: ({ id }: { id: number }) => [String(id)],
  show: ({ id }: { id: number }) => id,
};

describe("a page", () => {
  test("that is full names the next one, which begins after its last row", () => {
    const { items, nextCursor } = pageOf(rows, options);
    expect(items).toEqual([1, 2]);
    expect(readCursor(nextCursor ?? undefined, { identity: options.identity, position: texts })).toEqual([
      "2",
    ]);
  });

  test("that is the last one names none", () => {
    expect(pageOf(rows.slice(0, 2), options)).toEqual({ items: [1, 2], nextCursor: null });
    expect(pageOf([], options)).toEqual({ items: [], nextCursor: null });
  });
});

describe("a cursor", () => {
  test("comes back as the position that it was made of, whatever characters are in it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme-composite" }), { minLength: 1 }), (position) => {
        const { nextCursor } = pageOf(rows, { ...options, position: () => position });
        expect(readCursor(nextCursor ?? undefined, { identity: options.identity, position: texts })).toEqual(
          position,
        );
      }),
    );
  });

  test("of another list, of another filter, or none at all is foreign", () => {
    const { nextCursor } = pageOf(rows, options);
    for (const identity of [["prices", "ethereum", null], ["prices", "bitcoin"], []]) {
      expect(readCursor(nextCursor ?? undefined, { identity, position: texts })).toBe("foreign");
    }
    const withNul = pageOf(rows, { ...options, position: () => ["a\u0000b"] }).nextCursor ?? "";
    for (const cursor of [withNul, "", "x", Buffer.from("[1]").toString("base64url"), "W10"]) {
      expect(readCursor(cursor, { identity: options.identity, position: texts })).toBe("foreign");
    }
    const dates = { identity: options.identity, position: z.tuple([z.iso.date()]) };
    expect(readCursor(nextCursor ?? undefined, dates)).toBe("foreign");
    expect(foreignCursor(requestOf())).toMatchObject({ status: 400, body: { field: "cursor" } });
  });

  test("is not needed for the first page", () => {
    expect(readCursor(undefined, { identity: options.identity, position: texts })).toBeNull();
  });
});

test("a numeric of the database reaches JSON with every digit", () => {
  expect(JSON.stringify({ value: exactNumber("12345678901234567890.12") })).toBe(
    '{"value":12345678901234567890.12}',
  );
});
