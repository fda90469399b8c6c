// A compressed answer is read as far as any other, and no further.
import { deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { longestBodyBytes } from "../src/delivery/excerpt.ts";
import { unpacked } from "../src/delivery/unpacked.ts";

const text = Buffer.from("why it was refused");
const packed = (encoding: string, body: Buffer) =>
  unpacked({ headers: { "content-encoding": encoding }, body });

test.each([
  ["gzip", gzipSync(text)],
  ["X-GZIP", gzipSync(text)],
  ["deflate", deflateSync(text)],
])("an answer in %s is unpacked", async (encoding, body) => {
  expect(await packed(encoding, body)).toEqual(text);
});

test.each(["br", "identity", "constructor", ""])("one in %j is left as it came", async (encoding) => {
  expect(await packed(encoding, text)).toEqual(text);
});

test("a few bytes that stand for many are unpacked no further than an answer is read", async () => {
  const bomb = gzipSync(Buffer.alloc(100 * longestBodyBytes, "a"));
  expect(bomb.length).toBeLessThan(longestBodyBytes / 4);
  expect(await packed("gzip", bomb)).toEqual(Buffer.alloc(longestBodyBytes, "a"));
});

test("of a torn or damaged one what can be read is read", async () => {
  const whole = gzipSync(Buffer.from("x".repeat(5_000) + Math.PI));
  await expect(packed("gzip", whole.subarray(0, -9))).resolves.toBeInstanceOf(Buffer);
  expect(await packed("gzip", text)).toEqual(Buffer.alloc(0));
});
