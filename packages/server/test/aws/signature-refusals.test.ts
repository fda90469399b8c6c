// What a signature is refused for: rows 16–21 of the security checklist, one by one.
import { describe, expect, test } from "vitest";
import { faultAnswer, wrongService } from "../../src/aws/signature/signature-fault.ts";
import type { SignedRequest } from "../../src/aws/signature/signed-request.ts";
import { verifySignature } from "../../src/aws/signature/verify-signature.ts";
import {
  faultOf,
  headerOf,
  holderOf,
  now,
  pair,
  payload,
  presigned,
  signed,
  verify,
  withAlso,
  withHeader,
} from "./signature-bench.ts";

const json = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSEvents.PutRule" };
const putRule = { method: "POST", path: "/", headers: json, body: payload, service: "events" };
const refusal = async (request: SignedRequest, at = now): Promise<string> =>
  faultOf(await verify(request, { now: at }));
const minutesAfter = (minutes: number, seconds = 0): Date =>
  new Date(now.getTime() + minutes * 60_000 + seconds * 1000);

/** The Authorization of a request with one of its texts replaced. */
const edited = (request: SignedRequest, from: string | RegExp, to: string): SignedRequest =>
  withHeader(request, "authorization", headerOf(request, "authorization").replace(from, to));

describe("row 16: a signature is good for what was signed, and", () => {
  test("tells in whose name, for which account, region and service, and what makes the request the same one", async () => {
    const request = await signed({ ...putRule, region: "sa-east-1" });
    expect(await verify(request)).toEqual({
      kind: "good",
      accessKeyId: pair.accessKeyId,
      principal: { tenant: "acme", actor: "ci (PKIAEXAMPLE…)", role: "operator" },
      accountId: "123456789012",
      region: "sa-east-1",
      service: "events",
      signature: /Signature=(\w{64})$/.exec(headerOf(request, "authorization"))?.[1],
    });
  });

  test.each<readonly [string, (request: SignedRequest) => SignedRequest]>([
    ["method", (request) => ({ ...request, method: "PUT" })],
    ["path", (request) => ({ ...request, rawUrl: "/a" })],
    ["query", (request) => ({ ...request, rawUrl: "/?a=1" })],
    ["body", (request) => ({ ...request, body: Buffer.from(`${payload} `) })],
    ["signed header", (request) => withHeader(request, "x-amz-target", "AWSEvents.DeleteRule")],
    ["host", (request) => withHeader(request, "host", "elsewhere:3000")],
    ["time", (request) => withHeader(request, "x-amz-date", "20261121T222202Z")],
    ["region", (request) => edited(request, "us-east-1", "us-east-2")],
    ["service", (request) => edited(request, "/events/", "/scheduler/")],
    ["key id", (request) => edited(request, pair.accessKeyId, "PKIAEXAMPLE234567ABD")],
    ["capitals of the signature", (request) => withCapitals(request)],
    ["length of the signature", (request) => edited(request, /.$/, "")],
  ])("with another %s it is a mismatch", async (_what, change) => {
    expect(await refusal(change(await signed(putRule)))).toBe("mismatch");
  });

  test.each<readonly [string, string, string]>([
    ["date of the scope", "/20261121/", "/20261122/"],
    ["terminator of the scope", "aws4_request", "aws5_request"],
  ])("with another %s it is of the wrong scope", async (_what, from, to) => {
    expect(await refusal(edited(await signed(putRule), from, to))).toBe("wrong-scope");
  });

  test.each<readonly [string, string | RegExp, string]>([
    ["another algorithm", "AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256"],
    ["a bearer's", /.*/, "Bearer AWS4-HMAC-SHA256"],
    ["no credential", /Credential=[^,]+, /, ""],
    ["two credentials", /(Credential=[^,]+, )/, "$1$1"],
    ["an unknown part", "Signature=", "Seal="],
    ["a part beyond", /$/, ", More=1"],
    ["a credential of four parts", "/events", ""],
    ["a credential of six parts", "/events/", "/events/a/"],
    ["an empty region", "/us-east-1/", "//"],
    ["no signed headers", /SignedHeaders=[^,]+/, "SignedHeaders="],
    ["signed headers out of order", "host;x-amz-date", "x-amz-date;host"],
    ["a signed header named twice", "host;", "host;host;"],
    ["signed headers in capitals", "host;", "Host;"],
  ])("an Authorization with %s is malformed", async (_what, from, to) => {
    expect(await refusal(edited(await signed(putRule), from, to))).toBe("malformed");
  });

  test("an Authorization that came twice is malformed, and none is a missing one", async () => {
    const request = await signed(putRule);
    expect(await refusal(withAlso(request, "Authorization", headerOf(request, "authorization")))).toBe(
      "malformed",
    );
    expect(await refusal(withHeader(request, "authorization", null))).toBe("missing");
  });

  test("commas without blanks and parts in another order are the same signature", async () => {
    const request = await signed(putRule);
    const text = headerOf(request, "authorization");
    const parts = text.slice("AWS4-HMAC-SHA256 ".length).split(", ").toReversed().join(",");
    expect(await refusal(withHeader(request, "authorization", `AWS4-HMAC-SHA256 ${parts}`))).toBe("none");
  });

  test("a query with a broken encoding is malformed", async () => {
    expect(await refusal({ ...(await signed()), rawUrl: "/schedules?a=%zz" })).toBe("malformed");
  });
});

function withCapitals(request: SignedRequest): SignedRequest {
  const [digits = ""] = /[a-f\d]{64}$/.exec(headerOf(request, "authorization")) ?? [];
  return edited(request, digits, digits.toUpperCase());
}

describe("row 17: what a header says was signed, or", () => {
  test.each(["x-amz-target", "X-Amz-Meta-Anything", "X-AMZ-SECURITY-TOKEN", "x-amz-content-sha256"])(
    "%s that was added unsigned is refused",
    async (name) => {
      expect(await refusal(withAlso(await signed(), name, "AWSEvents.DeleteRule"))).toBe("header-unsigned");
    },
  );

  test("content-type that was added unsigned is refused", async () => {
    expect(await refusal(withAlso(await signed(), "Content-Type", "application/x-amz-json-1.1"))).toBe(
      "header-unsigned",
    );
  });

  test.each(["host;", ";x-amz-date", "content-type;", ";x-amz-target"])(
    "a list of signed headers without %s is refused, whatever the signature",
    async (name) => {
      expect(await refusal(edited(await signed(putRule), name, ""))).toBe("header-unsigned");
    },
  );

  test("a host that was signed and not sent is refused", async () => {
    expect(await refusal(withHeader(await signed(putRule), "host", null))).toBe("header-absent");
  });

  test.each(["host", "content-type", "x-amz-target"])("%s that came twice is refused", async (name) => {
    const request = await signed(putRule);
    expect(await refusal(withAlso(request, name.toUpperCase(), headerOf(request, name)))).toBe(
      "header-repeated",
    );
  });

  test("a date that came twice is refused, and so is none", async () => {
    const request = await signed(putRule);
    expect(await refusal(withAlso(request, "X-Amz-Date", "20261121T222201Z"))).toBe("malformed");
    expect(await refusal(withHeader(request, "x-amz-date", null))).toBe("malformed");
  });

  test("what decides nothing may come unsigned, as the AWS CLI sends it", async () => {
    const request = withAlso(await signed(putRule), "amz-sdk-request", "attempt=2");
    expect(await refusal(withAlso(request, "User-Agent", "aws-cli"))).toBe("none");
  });
});

describe("row 18: credentials in a query are good", () => {
  const list = { query: { NamePrefix: "ni", TagKeys: ["env", "a b"] } };

  test("in a presigned GET, for as long as it says, and for what was signed", async () => {
    const request = await presigned(list);
    expect(await verify(request)).toMatchObject({ kind: "good", service: "scheduler", region: "us-east-1" });
    expect(await refusal({ ...request, rawUrl: request.rawUrl.replace("=ni", "=na") })).toBe("mismatch");
    expect(await refusal({ ...request, rawUrl: `${request.rawUrl}&State=ENABLED` })).toBe("mismatch");
    expect(await refusal({ ...request, body: Buffer.from("{}") })).toBe("mismatch");
  });

  test("not beside an Authorization, however they are spelled and whether whole or not", async () => {
    const request = await presigned(list);
    const other = headerOf(await signed(list), "authorization");
    expect(await refusal(withAlso(request, "Authorization", other))).toBe("two-forms");
    expect(await refusal(withAlso(request, "Authorization", "Bearer x"))).toBe("two-forms");
    for (const parameter of [
      "X-Amz-Signature=0",
      "x-amz-credential=a",
      "X-Amz-Security-Token=t",
      "%58-Amz-Date=1",
    ])
      expect(await refusal({ ...(await signed()), rawUrl: `/schedules?${parameter}` })).toBe("two-forms");
  });

  test.each(["POST", "PUT", "DELETE"])("not in a %s", async (method) => {
    expect(await refusal(await presigned({ ...list, method }))).toBe("presigned-method");
  });

  test.each(["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires", "X-Amz-SignedHeaders"])(
    "not without %s, and not with two of it",
    async (name) => {
      const request = await presigned(list);
      const without = request.rawUrl.replace(new RegExp(`&?${name}=[^&]+`), "");
      expect(await refusal({ ...request, rawUrl: without })).toBe("malformed");
      const part = new RegExp(`${name}=[^&]+`).exec(request.rawUrl)?.[0] ?? "";
      expect(await refusal({ ...request, rawUrl: `${request.rawUrl}&${part}` })).toBe("malformed");
    },
  );

  test.each(["0", "604801", "-1", "1e3", "60.5"])("not for %s seconds", async (seconds) => {
    const request = await presigned(list);
    const rawUrl = request.rawUrl.replace(/X-Amz-Expires=\d+/, `X-Amz-Expires=${seconds}`);
    expect(await refusal({ ...request, rawUrl })).toBe("malformed");
  });

  test("not past their expiry, nor before their time", async () => {
    const request = await presigned(list, 3600);
    expect(await refusal(request, minutesAfter(59, 59))).toBe("none");
    expect(await refusal(request, minutesAfter(60))).toBe("presigned-expired");
    expect(await refusal(request, minutesAfter(-5, -1))).toBe("signature-early");
  });

  test("not with a content-type or an x-amz-* that nobody signed", async () => {
    const request = await presigned(list);
    expect(await refusal(withAlso(request, "X-Amz-Target", "AWSEvents.PutRule"))).toBe("header-unsigned");
    expect(await refusal(withAlso(request, "Content-Type", "text/plain"))).toBe("header-unsigned");
  });
});

describe("row 19: the hash is of the body that came, and", () => {
  const hashed = async (value: string) =>
    signed({ ...putRule, headers: { ...json, "x-amz-content-sha256": value } });

  test("a right one may be sent", async () => {
    expect(await refusal(await hashed(await hashOf(payload)))).toBe("none");
    expect(await refusal(await signed({ ...putRule, sendsHash: true }))).toBe("none");
  });

  test.each([
    "UNSIGNED-PAYLOAD",
    "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "",
  ])('"%s" in its place is refused, though it was signed', async (value) => {
    expect(await refusal(await hashed(value))).toBe("payload");
  });
});

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", Buffer.from(text));
  return Buffer.from(digest).toString("hex");
}

describe("row 20: a signature is good for five minutes before and after it was made, and", () => {
  test.each([
    [minutesAfter(5), "none"],
    [minutesAfter(-5), "none"],
    [minutesAfter(5, 1), "signature-expired"],
    [minutesAfter(-5, -1), "signature-early"],
    [minutesAfter(24 * 60), "signature-expired"],
  ])("at %s its fault is: %s", async (at, fault) => {
    expect(await refusal(await signed(putRule), at)).toBe(fault);
  });

  test("what is said of one that has passed is what AWS says", async () => {
    const verified = await verify(await signed(putRule), { now: minutesAfter(13) });
    expect(verified).toMatchObject({
      fault: {
        message:
          "Signature expired: 20261121T222201Z is now earlier than 20261121T223001Z (20261121T223501Z - 5 min.)",
      },
    });
  });

  test.each(["2026-11-21T22:22:01Z", "20261321T222201Z", "Sat, 21 Nov 2026 22:22:01 GMT"])(
    "a time written %s is malformed",
    async (text) => {
      expect(await refusal(withHeader(await signed(putRule), "x-amz-date", text))).toBe("malformed");
    },
  );

  test("a request that is sent again as it was has the same signature, by which its work can be found", async () => {
    const request = await signed(putRule);
    const [first, again] = [await verify(request), await verify(request, { now: minutesAfter(1) })];
    expect(first).toEqual(again);
    const later = await verify(await signed({ ...putRule, at: minutesAfter(0, 1) }));
    expect(later).not.toEqual(first);
  });
});

describe("row 21: of keys nothing can be learnt, since", () => {
  test("an unknown key and a wrong secret are answered alike, in words and in every protocol", async () => {
    const request = await signed(putRule);
    const unknown = await verify(request, { key: { ...pair, accessKeyId: "PKIAZZZZZZZZZZZZZZZZ" } });
    const wrong = await verify(request, { key: { ...pair, secretAccessKey: "another" } });
    expect(unknown).toMatchObject({ kind: "bad", fault: { name: "mismatch" } });
    expect(unknown).toEqual(wrong);
    expect(JSON.stringify(wrong)).not.toContain(pair.accessKeyId);
  });

  test("a signature of any length and any text is compared, and none throws", async () => {
    for (const text of ["", "0", "f".repeat(63), "f".repeat(64), "é".repeat(32), "f".repeat(4000)]) {
      const request = edited(await signed(putRule), /Signature=.*/, `Signature=${text}`);
      expect(["mismatch", "malformed"]).toContain(await refusal(request));
    }
  });

  test("no key is looked for before everything else about the request is right", async () => {
    const asked: string[] = [];
    const findKey = async (id: string) => {
      asked.push(id);
      return null;
    };
    const request = await signed(putRule);
    for (const bad of [withAlso(request, "x-amz-a", "b"), edited(request, "20261121", "20261122")])
      await verifySignature(bad, { findKey, now });
    expect(asked).toEqual([]);
    await verifySignature(request, { findKey, now });
    expect(asked).toEqual([pair.accessKeyId]);
  });

  test("a use is noted of a key whose signature is good, and of no other", async () => {
    let uses = 0;
    const findKey = async () => ({ ...holderOf(pair), noteUse: async () => void uses++ });
    const request = await signed(putRule);
    await verifySignature({ ...request, body: Buffer.from("") }, { findKey, now });
    expect(uses).toBe(0);
    await verifySignature(request, { findKey, now });
    expect(uses).toBe(1);
  });

  test("a database that is away is an error, and no refusal", async () => {
    const findKey = () => Promise.reject(new Error("away"));
    await expect(verifySignature(await signed(putRule), { findKey, now })).rejects.toThrow("away");
  });
});

describe("each protocol says a fault in its own words:", () => {
  test.each([
    ["missing", "MissingAuthenticationTokenException 403", "MissingAuthenticationToken 403"],
    ["malformed", "IncompleteSignatureException 403", "IncompleteSignature 400"],
    ["mismatch", "InvalidSignatureException 403", "SignatureDoesNotMatch 403"],
    ["signature-expired", "InvalidSignatureException 403", "SignatureDoesNotMatch 403"],
    ["presigned-expired", "InvalidSignatureException 403", "RequestExpired 400"],
    ["header-unsigned", "InvalidSignatureException 403", "SignatureDoesNotMatch 403"],
  ] as const)("%s is %s, and in Query %s", (name, inJson, inQuery) => {
    const said = (protocol: "json" | "query") => {
      const { code, status } = faultAnswer({ name, message: "" }, protocol);
      return `${code} ${status}`;
    };
    expect([said("json"), said("query")]).toEqual([inJson, inQuery]);
  });

  test("a scope of another service is said as AWS says it", () => {
    expect(wrongService("scheduler")).toEqual({
      name: "wrong-service",
      message: "Credential should be scoped to correct service: 'scheduler'.",
    });
  });
});
