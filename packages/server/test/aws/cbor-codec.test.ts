// CBOR of RPC v2: what comes back is what went in.
import { expect, test } from "vitest";
import { cborCodec } from "../../src/aws/cbor-codec.ts";

test("instants, numbers, texts, lists and maps come back as they were", () => {
  const value = {
    at: new Date("2026-03-01T02:00:00.500Z"),
    whole: 3,
    part: 0.25,
    text: "é",
    list: [true, null],
    bytes: Uint8Array.of(1, 2),
  };
  expect(cborCodec.decode(cborCodec.encode(value))).toEqual(value);
});

test("an instant is tag 1 with seconds, as AWS's clients read it", () => {
  expect(Buffer.from(cborCodec.encode(new Date(500))).toString("hex")).toBe("c1fb3fe0000000000000");
});

test("maps without a length are read", () => {
  expect(cborCodec.decode(Buffer.from("bf6161f5ff", "hex"))).toEqual({ a: true });
});

test.each([["nothing"], ["a16161"], ["ff"]])("%s is no CBOR and throws", (hex) => {
  expect(() => cborCodec.decode(Buffer.from(hex, "hex"))).toThrow(/CBOR/);
});
