// Sealed secrets open in their own place with their own key, and nowhere else.
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seal, unseal, UnsealFailed } from "../src/secret/seal.ts";

const key = randomBytes(32);
const place = { tenant: "acme", id: "01976c1e-8a10-7cc3-b1a2-0123456789ab", version: 3 };

describe("A sealed secret", () => {
  it.each(["s3cret", "", "größe 日本 \u0000", "x".repeat(4096)])("opens to what was sealed: %j", (secret) => {
    expect(unseal(key, seal(key, secret, place), place)).toBe(secret);
  });

  it("4.1 row 23: is never the same twice, and shows nothing of its secret in any encoding", () => {
    const secret = "planted-secret";
    const one = seal(key, secret, place);
    expect(one.equals(seal(key, secret, place))).toBe(false);
    for (const form of [
      secret,
      Buffer.from(secret).toString("base64"),
      Buffer.from(secret).toString("hex"),
    ]) {
      for (const encoding of ["latin1", "base64", "hex"] as const)
        expect(one.toString(encoding)).not.toContain(form);
    }
  });

  it.each([
    ["another tenant", { ...place, tenant: "acme2" }],
    ["another id", { ...place, id: "01976c1e-8a10-7cc3-b1a2-0123456789ac" }],
    ["an earlier version", { ...place, version: 2 }],
    ["a later version", { ...place, version: 4 }],
    ["a place that reads alike", { ...place, tenant: 'acme","', id: place.id }],
  ])("4.1 row 24: does not open for %s", (_what, other) => {
    expect(() => unseal(key, seal(key, "s3cret", place), other)).toThrow(UnsealFailed);
  });

  it("4.1 row 24: does not open after any one byte was changed, nor cut anywhere", () => {
    const sealed = seal(key, "s3cret", place);
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => unseal(key, changed, place)).toThrow(UnsealFailed);
      expect(() => unseal(key, sealed.subarray(0, index), place)).toThrow(UnsealFailed);
    }
  });

  it("does not open with another key", () => {
    expect(() => unseal(randomBytes(32), seal(key, "s3cret", place), place)).toThrow(UnsealFailed);
  });

  it("is neither made nor opened without a key", () => {
    expect(() => seal(null, "s3cret", place)).toThrow(
      expect.objectContaining({ code: "secret-key-missing" }),
    );
    const sealed = seal(key, "s3cret", place);
    expect(() => unseal(null, sealed, place)).toThrow(
      expect.objectContaining({ code: "secret-key-missing" }),
    );
  });
});
