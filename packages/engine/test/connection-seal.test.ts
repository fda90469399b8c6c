// Sealed secrets open in their own place with their own key, and nowhere else.
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isSealedWith, rewrap, seal, unseal, UnsealFailed } from "../src/secret/seal.ts";
import { secretKeysOf } from "../src/secret/secret-keys.ts";

const [old, next] = [randomBytes(32), randomBytes(32)];
const keys = [old];
const place = { tenant: "acme", id: "01976c1e-8a10-7cc3-b1a2-0123456789ab", version: 3 };

describe("A sealed secret", () => {
  it.each(["s3cret", "", "größe 日本 \u0000", "x".repeat(4096)])("opens to what was sealed: %j", (secret) => {
    expect(unseal(keys, seal(keys, secret, place), place)).toBe(secret);
  });

  it("security row 23: is never the same twice, and shows nothing of its secret in any encoding", () => {
    const secret = "planted-secret";
    const one = seal(keys, secret, place);
    expect(one.equals(seal(keys, secret, place))).toBe(false);
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
  ])("security row 24: does not open for %s", (_what, other) => {
    expect(() => unseal(keys, seal(keys, "s3cret", place), other)).toThrow(UnsealFailed);
  });

  it("security row 24: does not open after any one byte was changed, nor cut anywhere", () => {
    const sealed = seal(keys, "s3cret", place);
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => unseal(keys, changed, place)).toThrow(UnsealFailed);
      expect(() => unseal(keys, sealed.subarray(0, index), place)).toThrow(UnsealFailed);
    }
  });

  it("does not open with another key", () => {
    expect(() => unseal([randomBytes(32)], seal(keys, "s3cret", place), place)).toThrow(UnsealFailed);
  });

  it("is neither made nor opened without a key", () => {
    expect(() => seal([], "s3cret", place)).toThrow(expect.objectContaining({ code: "secret-key-missing" }));
    const sealed = seal(keys, "s3cret", place);
    expect(() => unseal([], sealed, place)).toThrow(expect.objectContaining({ code: "secret-key-missing" }));
  });
});

describe("While one key takes another's place, a secret", () => {
  it("is sealed for both: who has only one of them opens it", () => {
    const sealed = seal([next, old], "s3cret", place);
    for (const has of [[old], [next], [next, old]]) expect(unseal(has, sealed, place)).toBe("s3cret");
    expect(() => unseal([randomBytes(32)], sealed, place)).toThrow(UnsealFailed);
  });

  it("is sealed anew without being opened to the world: first for both, then for the new one alone", () => {
    const first = seal([old], "s3cret", place);
    const both = rewrap([next, old], first, place) ?? first;
    const last = rewrap([next], both, place) ?? both;
    expect(unseal([next], both, place)).toBe("s3cret");
    expect(unseal([next], last, place)).toBe("s3cret");
    expect(() => unseal([old], last, place)).toThrow(UnsealFailed);
    expect(isSealedWith([old], both)).toBe(true);
    expect(isSealedWith([old], last)).toBe(false);
  });

  it("is left alone by a node that has all of its keys, or does not know the newer one", () => {
    const both = seal([next, old], "s3cret", place);
    expect(rewrap([next, old], both, place)).toBeNull();
    expect(rewrap([old], both, place)).toBeNull();
  });

  it("that does not open is not sealed anew", () => {
    const sealed = seal([old], "s3cret", place);
    expect(() => rewrap([next], sealed, place)).toThrow(UnsealFailed);
    expect(() => rewrap([next, old], sealed, { ...place, tenant: "other" })).toThrow(UnsealFailed);
  });
});

describe("The secret keys", () => {
  it("are the newest first, each once", () => {
    expect(secretKeysOf({ secretKey: old, nextSecretKey: next })).toEqual([next, old]);
    expect(secretKeysOf({ secretKey: old, nextSecretKey: old })).toEqual([old]);
    expect(secretKeysOf({ secretKey: null })).toEqual([]);
  });
});
