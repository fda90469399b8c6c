// A run token speaks for one attempt of one run, and can be checked by every node that has one of its keys.
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readRunToken, runToken } from "../src/run/run-token.ts";

const [old, next, other] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const attempt = { runId: "01976c1e-8a10-7cc3-b1a2-0123456789ab", token: "42" };
const made = (keys: readonly Buffer[]): string => runToken(keys, attempt) ?? "";
const read = (keys: readonly Buffer[], text: string, runId = attempt.runId) =>
  readRunToken(keys, text, runId);

describe("A run token", () => {
  it("brings back the attempt's fencing token", () => {
    expect(read([old], made([old]))).toBe("42");
  });

  it("is checked by a node that has only one of the two keys, in either direction of a rotation", () => {
    for (const has of [[old], [next], [next, old]]) {
      expect(read(has, made([next, old]))).toBe("42");
      expect(read([next, old], made(has))).toBe("42");
    }
  });

  it("is nothing to another key, another run, or after a change", () => {
    const token = made([old]);
    expect(read([other], token)).toBeNull();
    expect(read([], token)).toBeNull();
    expect(read([old], token, "01976c1e-8a10-7cc3-b1a2-0123456789ac")).toBeNull();
    expect(read([old], token.replace("42", "43"))).toBeNull();
    expect(read([old], token.slice(0, -2))).toBeNull();
    for (const text of ["", "42", "42.", ".", "x.y", "42.AAAA", `${token}.a.b`, "é.é"])
      expect(read([old], text)).toBeNull();
  });

  it("is not made where there is no key", () => {
    expect(runToken([], attempt)).toBeNull();
  });

  it("shows nothing of the key", () => {
    expect(Buffer.from(made([old])).includes(old)).toBe(false);
    expect(made([old])).toMatch(/^42\.[A-Za-z0-9_-]{43}$/);
  });
});
