// What a status, a fault or a Retry-After means, and what of an answer is kept.
import { describe, expect, it } from "vitest";
import { DeliveryFailure } from "../src/delivery/delivery-failure.ts";
import { excerptOf } from "../src/delivery/excerpt.ts";
import { outcomeOfFailure, outcomeOfStatus } from "../src/delivery/outcome.ts";
import { retryAfterSeconds } from "../src/delivery/retry-after.ts";

describe("A status", () => {
  it.each([200, 201, 202, 204, 299])("%i is a success", (status) => {
    expect(outcomeOfStatus(status)).toEqual({ outcome: "succeeded", error: null, pauses: false });
  });

  it.each([401, 407, 408, 409, 425, 429, 500, 502, 503, 504, 599])("%i is tried again", (status) => {
    expect(outcomeOfStatus(status)).toEqual({
      outcome: "retry",
      error: `the target answered ${status}`,
      pauses: false,
    });
  });

  it.each([300, 301, 302, 304, 307, 308])("%i is dead at once: redirects are not followed", (status) => {
    expect(outcomeOfStatus(status)).toMatchObject({
      outcome: "dead",
      error: expect.stringContaining("not followed"),
    });
  });

  it.each([400, 402, 403, 404, 405, 406, 411, 413, 415, 418, 422, 426, 428, 431, 451])(
    "%i is dead at once",
    (status) => {
      expect(outcomeOfStatus(status)).toEqual({
        outcome: "dead",
        error: `the target answered ${status}`,
        pauses: false,
      });
    },
  );

  it("410 is dead at once, and pauses the schedule", () => {
    expect(outcomeOfStatus(410)).toMatchObject({ outcome: "dead", pauses: true });
  });
});

const coded = (code: string): Error => Object.assign(new Error("10.0.0.5 said no"), { code });

describe("A fault", () => {
  it.each([
    ["ECONNREFUSED", "connection refused"],
    ["ECONNRESET", "connection closed before an answer"],
    ["UND_ERR_SOCKET", "connection closed before an answer"],
    ["ENOTFOUND", "DNS: no such host"],
    ["ESERVFAIL", "DNS: the name server failed"],
    ["CERT_HAS_EXPIRED", "TLS: certificate has expired"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "TLS: certificate is for another host"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "TLS: handshake failed"],
    ["HPE_INVALID_CONSTANT", "the answer is not HTTP"],
    ["ESOMETHING", "the request failed (ESOMETHING)"],
  ])("%s is tried again, told in the same words without an address", (code, text) => {
    expect(outcomeOfFailure(coded(code))).toEqual({ outcome: "retry", error: text, pauses: false });
  });

  it("of which nothing is known is tried again, and its message is not shown", () => {
    for (const fault of [new Error("secret"), "secret", null, coded("toString"), coded("constructor")]) {
      expect(outcomeOfFailure(fault)).toEqual({
        outcome: "retry",
        error: "the request failed",
        pauses: false,
      });
    }
  });

  it("of ours is dead where the egress policy refused, and tried again where time ran out", () => {
    expect(outcomeOfFailure(new DeliveryFailure("refused", "no"))).toMatchObject({
      outcome: "dead",
      error: "no",
    });
    expect(outcomeOfFailure(new DeliveryFailure("gave-up", "late"))).toMatchObject({
      outcome: "retry",
      error: "late",
    });
  });

  it("that makes a request unsendable is dead: it would not fit the next time either", () => {
    expect(outcomeOfFailure(coded("UND_ERR_INVALID_ARG"))).toMatchObject({ outcome: "dead" });
  });
});

describe("Retry-After", () => {
  const now = new Date("2026-12-01T09:00:00Z");

  it.each([
    ["7", 7],
    [" 120 ", 120],
    ["0", 0],
    ["1000000000", 86_400],
    ["99999999999999999999999999", 86_400],
    ["Tue, 01 Dec 2026 09:00:30 GMT", 30],
    ["Tuesday, 01-Dec-26 09:01:00 GMT", 60],
    ["Tue Dec  1 09:02:00 2026", 120],
    ["Tue, 01 Dec 2026 08:00:00 GMT", 0],
    ["Tue, 01 Dec 2099 08:00:00 GMT", 86_400],
  ])("%j asks for %i s", (value, seconds) => {
    expect(retryAfterSeconds(value, now)).toBe(seconds);
  });

  it.each([
    "-1",
    "1e9",
    "abc",
    "",
    "1.5",
    "7 s",
    "2026-12-01T09:00:30Z",
    "Tue, 99 Dec 2026 09:00:30 GMT",
    "abc 1",
    "Infinity",
  ])("%j asks for nothing", (value) => {
    expect(retryAfterSeconds(value, now)).toBeNull();
  });

  it("of several counts the longest that makes sense", () => {
    expect(retryAfterSeconds(["5", "60", "abc"], now)).toBe(60);
    expect(retryAfterSeconds(["-1", "abc"], now)).toBeNull();
    expect(retryAfterSeconds(undefined, now)).toBeNull();
  });
});

describe("An excerpt", () => {
  it("is at most 4 KiB of whole characters", () => {
    const excerpt = excerptOf(Buffer.from(`a${"€".repeat(5_000)}`), []);
    expect(Buffer.byteLength(excerpt)).toBe(1 + 1365 * 3);
    expect(excerpt).not.toContain("\ufffd");
  });

  it("has neither NUL nor broken UTF-8, as PostgreSQL demands", () => {
    const excerpt = excerptOf(Buffer.from([0x61, 0, 0xff, 0xc3, 0x62]), []);
    expect(excerpt).toBe("a\ufffd\ufffd\ufffdb");
  });

  it("masks a secret as sent, in JSON, in a URL and in Latin-1", () => {
    const secret = 'k"é y';
    const forms = [
      Buffer.from(secret),
      Buffer.from(JSON.stringify(secret)),
      Buffer.from(encodeURIComponent(secret)),
      Buffer.from(secret, "latin1"),
    ];
    const excerpt = excerptOf(Buffer.concat(forms.flatMap((form) => [form, Buffer.from(";")])), [secret]);
    expect(excerpt).toMatch(/^[*";]+$/);
  });

  it("masks a secret that lies across the cut", () => {
    const excerpt = excerptOf(Buffer.from(`${"x".repeat(4_090)}topsecret!`), ["topsecret"]);
    expect(excerpt).toBe(`${"x".repeat(4_090)}******`);
  });

  it("masks every copy, so that none moves into the part that is kept", () => {
    const secret = "s".repeat(30) + "!";
    expect(excerptOf(Buffer.from(secret.repeat(2_000)).subarray(0, 65_536), [secret])).toBe(
      "*".repeat(4_096),
    );
  });
});
