// Who is let in by a signed token, and what no token can bring about.
import { createHmac, generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import { startReceiver, type Receiver } from "@punctual/testing";
import { exportJWK, SignJWT, type JWTHeaderParameters } from "jose";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { failureWindow, jwt, type HttpResponse, type JwtOptions } from "../src/index.ts";
import { recordedLog } from "./recorded-log.ts";
import { requestOf } from "./request-of.ts";

const current = "the-current-secret-of-32-bytes-or-more";
const next = "the-next-secret-of-32-bytes-or-even-more";
const now = new Date("2026-03-01T02:00:00Z");
const nowSeconds = now.getTime() / 1000;
const claims = z.object({ userId: z.string(), email: z.email() });
const ada = { userId: "ada", email: "ada@example.com" };

type Options = Partial<Omit<JwtOptions<z.output<typeof claims>>, "secrets" | "jwksUrl">>;
type Source = { readonly secrets: () => readonly string[] } | { readonly jwksUrl: string };

function guardWith({
  source = { secrets: () => [current, next] },
  ...options
}: Options & { source?: Source }) {
  const log = recordedLog();
  const guard = jwt({ ...source, claims, actor: ({ userId }) => userId, log, now: () => now, ...options });
  const ask = (token?: string, address = "192.0.2.1") =>
    guard.check(
      requestOf({ address, headers: token === undefined ? {} : { authorization: `Bearer ${token}` } }),
    );
  const refusal = async (token?: string, address?: string): Promise<HttpResponse> => {
    const admission = await ask(token, address);
    if (admission.ok) throw new Error("Expected a refusal, got an admission.");
    return admission.response;
  };
  return { guard, log, ask, refusal };
}

interface Token {
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly key?: Uint8Array | KeyObject;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const tokenOf = ({ payload = {}, header = {}, key = bytes(current) }: Token = {}): Promise<string> =>
  new SignJWT({ exp: nowSeconds + 60, ...ada, ...payload })
    .setProtectedHeader({ alg: "HS256", ...header })
    .sign(key);

/** What no library would sign. */
function forged(header: object, payload: string | object, secret: string | null = current): string {
  const part = (value: string | object): string =>
    Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
  const text = `${part(header)}.${part(payload)}`;
  const signature = secret === null ? "" : createHmac("sha256", secret).update(text).digest("base64url");
  return `${text}.${signature}`;
}

const good = { exp: nowSeconds + 60, ...ada };

describe("a bearer of a token", () => {
  test("is let in with its claims by either of two live secrets, and by the new one alone once the old one is gone", async () => {
    let live = [current, next];
    const { ask, guard } = guardWith({ source: { secrets: () => live } });
    const [byCurrent, byNext] = [await tokenOf(), await tokenOf({ key: bytes(next) })];
    expect(await ask(byCurrent)).toEqual({ ok: true, actor: "ada", claims: ada });
    expect(await ask(byNext)).toEqual({ ok: true, actor: "ada", claims: ada });
    live = [next];
    expect(await ask(byCurrent)).toMatchObject({ ok: false });
    expect(await ask(byNext)).toMatchObject({ ok: true });
    expect(guard).toMatchObject({ kind: "jwt", security: { type: "http", scheme: "bearer" } });
  });

  test("is known to a route by the claims that the guard has read, and by no others", async () => {
    const { ask, guard } = guardWith({});
    const admission = await ask(await tokenOf());
    const read = admission.ok ? guard.claimsOf(admission) : null;
    expect(read?.email).toBe("ada@example.com");
    expect(() => guard.claimsOf({ claims: ada })).toThrow(
      "Expected a request that this JWT guard has let in",
    );
    expect(() => guard.claimsOf({})).toThrow("Give the route this guard.");
  });

  test("is refused without one, with 401 and a challenge, and not counted as a guess", async () => {
    const { refusal } = guardWith({});
    for (let failure = 0; failure < 20; failure++) {
      expect(await refusal()).toMatchObject({
        status: 401,
        headers: { "www-authenticate": 'Bearer realm="punctual"' },
        body: { code: "unauthorized" },
      });
    }
  });

  test("is refused with anything that is no token, and told that it is invalid", async () => {
    const { refusal } = guardWith({});
    for (const token of ["x", "a.b", "a.b.c", "a.b.c.d.e", "x".repeat(20_000), `${await tokenOf()}x`]) {
      expect(await guardWith({}).refusal(token)).toMatchObject({
        status: 401,
        headers: { "www-authenticate": 'Bearer realm="punctual", error="invalid_token"' },
      });
    }
    expect((await refusal("not a token")).status).toBe(401);
  });

  test("is slowed down after ten bad ones a minute from one address, while a good one passes", async () => {
    const { ask, refusal, log } = guardWith({ failures: failureWindow({ now: () => 0 }) });
    const bad = await tokenOf({ key: bytes("a-secret-that-nobody-here-has-ever-seen") });
    for (let failure = 0; failure < 10; failure++) expect((await refusal(bad)).status).toBe(401);
    expect(await refusal(bad)).toMatchObject({ status: 429, headers: { "retry-after": "60" } });
    expect((await refusal(bad, "192.0.2.2")).status).toBe(401);
    expect(await ask(await tokenOf())).toMatchObject({ ok: true });
    expect(log.lines[0]).toEqual({
      level: "warn",
      message: "credential refused",
      data: { address: "192.0.2.1", credential: "jwt", reason: "signature" },
    });
    expect(JSON.stringify(log.lines)).not.toContain(bad.slice(0, 20));
    expect(JSON.stringify(await refusal(bad))).not.toContain(bad.slice(0, 20));
  });
});

describe("security row 11: the algorithm is the guard's to choose", () => {
  test("security row 11: alg none in any spelling and an empty signature are 401", async () => {
    for (const alg of ["none", "None", "NONE", "nOnE", ""]) {
      for (const secret of [null, current]) {
        expect((await guardWith({}).refusal(forged({ alg }, good, secret))).status).toBe(401);
      }
    }
    expect((await guardWith({}).refusal(forged({ alg: "HS256" }, good, null))).status).toBe(401);
    expect((await guardWith({}).refusal(forged({}, good))).status).toBe(401);
  });

  test("security row 11: another algorithm than the configured one is 401, although its signature is right", async () => {
    const long = `${current}${current}`;
    const { refusal, ask } = guardWith({ source: { secrets: () => [long] } });
    expect(await ask(await tokenOf({ key: bytes(long) }))).toMatchObject({ ok: true });
    for (const alg of ["HS384", "HS512"]) {
      expect((await refusal(await tokenOf({ header: { alg }, key: bytes(long) }))).status).toBe(401);
    }
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    expect((await refusal(await tokenOf({ header: { alg: "RS256" }, key: privateKey }))).status).toBe(401);
  });
});

describe("with public keys", () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  let keys: Receiver;
  let elsewhere: Receiver;
  let document: { keys: object[] };
  beforeEach(async () => {
    keys = await startReceiver();
    elsewhere = await startReceiver();
    document = {
      keys: [
        { ...(await exportJWK(rsa.publicKey)), kid: "rsa-1", alg: "RS256", use: "sig" },
        { ...(await exportJWK(ec.publicKey)), kid: "ec-1", alg: "ES256", use: "sig" },
      ],
    };
    keys.answer(() => ({
      status: 200,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(document),
    }));
  });
  afterEach(async () => {
    await keys.close();
    await elsewhere.close();
  });
  const guard = () => guardWith({ source: { jwksUrl: `${keys.url}/jwks.json` } });
  const byRsa = (token: Token = {}) =>
    tokenOf({ key: rsa.privateKey, ...token, header: { alg: "RS256", kid: "rsa-1", ...token.header } });

  test("RS256 and ES256 are let in, and the address is asked once for all of them", async () => {
    const { ask } = guard();
    const byEc = await tokenOf({ header: { alg: "ES256", kid: "ec-1" }, key: ec.privateKey });
    const asked = await Promise.all([ask(await byRsa()), ask(byEc), ask(await byRsa())]);
    expect(asked).toEqual(Array.from({ length: 3 }, () => ({ ok: true, actor: "ada", claims: ada })));
    expect(keys.requests.map(({ path }) => path)).toEqual(["/jwks.json"]);
  });

  test("security row 11: HS256 signed with the RSA public key is 401, in every form that the key is written in", async () => {
    const { refusal } = guard();
    const forms = [
      rsa.publicKey.export({ type: "spki", format: "pem" }).toString(),
      rsa.publicKey.export({ type: "pkcs1", format: "pem" }).toString(),
      JSON.stringify(document.keys[0]),
    ];
    for (const form of forms) {
      expect((await refusal(forged({ alg: "HS256", kid: "rsa-1" }, good, form))).status).toBe(401);
    }
    expect(keys.requests).toEqual([]);
  });

  test("security row 11: the algorithm of another key than the named one is 401", async () => {
    const { refusal } = guard();
    expect((await refusal(await byRsa({ header: { kid: "ec-1" } }))).status).toBe(401);
  });

  test("security row 12: keys that the token itself brings or points to are not used and not fetched", async () => {
    const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const jwk = await exportJWK(own.publicKey);
    elsewhere.answer({ status: 200, body: JSON.stringify({ keys: [{ ...jwk, kid: "rsa-1" }] }) });
    const { refusal, ask } = guard();
    const bait = {
      jku: `${elsewhere.url}/jwks.json`,
      x5u: `${elsewhere.url}/chain.pem`,
      jwk,
      x5c: ["MIIB"],
    };
    for (const [name, value] of Object.entries(bait)) {
      const token = await byRsa({ key: own.privateKey, header: { [name]: value } });
      expect((await refusal(token)).status).toBe(401);
      expect(await ask(await byRsa({ header: { [name]: value } }))).toMatchObject({ ok: true });
    }
    expect(elsewhere.requests).toEqual([]);
    expect(keys.requests).toHaveLength(1);
  });

  test.each([
    "../../dev/null",
    "../../../../etc/passwd",
    "' OR 1=1",
    "rsa-1\u0000",
    "",
    "file:///dev/null?..",
    "x".repeat(300),
    17,
    { toString: "rsa-1" },
    ["rsa-1"],
  ])("security row 12: the kid %j is 401, and causes no fetch", async (kid) => {
    const { refusal } = guard();
    const [, payload, signature] = (await byRsa()).split(".");
    const header = Buffer.from(JSON.stringify({ alg: "RS256", kid })).toString("base64url");
    expect((await refusal(`${header}.${payload}.${signature}`)).status).toBe(401);
    expect(keys.requests).toEqual([]);
  });

  test("security row 12: an unknown kid is 401, and however many come, the address is asked once", async () => {
    const { refusal } = guard();
    for (let made = 0; made < 5; made++) {
      expect((await refusal(await byRsa({ header: { kid: randomUUID() } }))).status).toBe(401);
    }
    expect(keys.requests).toHaveLength(1);
  });

  test("an address that does not answer is told in the log and refuses, without counting as a guess", async () => {
    const { refusal, ask, log } = guard();
    keys.answer({ status: 503 });
    for (let asked = 0; asked < 12; asked++) {
      expect(await refusal(await byRsa())).toMatchObject({
        status: 401,
        body: { detail: expect.stringContaining("no keys") },
      });
    }
    expect(log.lines[0]).toMatchObject({
      level: "error",
      message: "the keys of the JWT guard cannot be read",
    });
    keys.answer(() => ({ status: 200, body: JSON.stringify(document) }));
    expect(await ask(await byRsa())).toMatchObject({ ok: true });
  });

  test("an address that sends elsewhere is not followed", async () => {
    elsewhere.answer(() => ({ status: 200, body: JSON.stringify(document) }));
    keys.answer({ status: 302, headers: { location: `${elsewhere.url}/jwks.json` } });
    expect((await guard().refusal(await byRsa())).status).toBe(401);
    expect(elsewhere.requests).toEqual([]);
  });
});

describe("security row 13: a token has an end", () => {
  test.each([
    ["no exp", { exp: undefined }],
    ["exp past by the leeway and a second", { exp: nowSeconds - 31 }],
    ["exp as text", { exp: String(nowSeconds + 60) }],
    ["exp 1e30", { exp: 1e30 }],
    ["exp null", { exp: null }],
    ["nbf after the leeway", { nbf: nowSeconds + 31 }],
    ["nbf as text", { nbf: "now" }],
  ])("security row 13: %s is 401", async (_what, payload) => {
    const { exp, ...rest } = { ...good, ...payload };
    const token = forged({ alg: "HS256" }, { ...rest, ...(exp === undefined ? {} : { exp }) });
    expect((await guardWith({}).refusal(token)).status).toBe(401);
  });

  test.each(["NaN", "Infinity", "1e999", "-1", "[1]", "true"])(
    "security row 13: exp written as %s is 401",
    async (exp) => {
      const payload = `{"userId":"ada","email":"ada@example.com","exp":${exp}}`;
      expect((await guardWith({}).refusal(forged({ alg: "HS256" }, payload))).status).toBe(401);
    },
  );

  test("security row 13: within the leeway of 30 s both ends still pass", async () => {
    const { ask } = guardWith({});
    const payload = { exp: nowSeconds - 29, nbf: nowSeconds + 29 };
    expect(await ask(await tokenOf({ payload }))).toMatchObject({ ok: true });
  });

  test("security row 13: without a clock of its own the guard goes by the machine's", async () => {
    const guard = jwt({ secrets: () => [current], claims, actor: () => "ada", log: recordedLog() });
    const check = async (exp: number) =>
      guard.check(requestOf({ headers: { authorization: `Bearer ${await tokenOf({ payload: { exp } })}` } }));
    expect(await check(Date.parse("2020-01-01") / 1000)).toMatchObject({ ok: false });
    expect(await check(Date.parse("2100-01-01") / 1000)).toMatchObject({ ok: true });
  });
});

describe("security row 14: a token is for us, and for this", () => {
  const strict = { issuer: "https://accounts.example.com", audience: "punctual" };
  test.each([
    ["no issuer", { aud: "punctual" }],
    ["another issuer", { iss: "https://accounts.example.org", aud: "punctual" }],
    ["no audience", { iss: strict.issuer }],
    ["another audience", { iss: strict.issuer, aud: ["billing", "mail"] }],
  ])("security row 14: %s is 401", async (_what, payload) => {
    expect((await guardWith(strict).refusal(await tokenOf({ payload }))).status).toBe(401);
  });

  test("security row 14: ours among several audiences passes", async () => {
    const payload = { iss: strict.issuer, aud: ["billing", "punctual"] };
    expect(await guardWith(strict).ask(await tokenOf({ payload }))).toMatchObject({ ok: true });
  });

  test.each([
    ["a refresh token", { type: "refresh" }],
    ["a token of a link in an e-mail", { type: "verify-email" }],
    ["a token without its kind", {}],
  ])("security row 14: %s is no access token", async (_what, payload) => {
    const access = claims.extend({ type: z.literal("access") });
    const guard = jwt({
      secrets: () => [current],
      claims: access,
      actor: () => "ada",
      log: recordedLog(),
      now: () => now,
    });
    const check = async (token: Token) =>
      guard.check(requestOf({ headers: { authorization: `Bearer ${await tokenOf(token)}` } }));
    expect(await check({ payload })).toMatchObject({ ok: false, response: { status: 401 } });
    expect(await check({ payload: { type: "access" } })).toMatchObject({ ok: true });
  });

  test.each([
    ["userId missing", { userId: undefined }],
    ["userId a number", { userId: 7 }],
    ["email no address", { email: "ada" }],
  ])("security row 14: claims that do not fit are 401: %s", async (_what, payload) => {
    expect((await guardWith({}).refusal(await tokenOf({ payload }))).status).toBe(401);
  });

  test("security row 14: the good token of a user who is deleted or shut out is 401", async () => {
    const gone = new Set(["ada"]);
    const { refusal, ask } = guardWith({ isWelcome: async ({ userId }) => !gone.has(userId) });
    expect(await refusal(await tokenOf())).toMatchObject({ status: 401 });
    expect(await ask(await tokenOf({ payload: { userId: "bob" } }))).toMatchObject({
      ok: true,
      actor: "bob",
    });
  });
});

describe("security row 15: a weak secret lets nobody in", () => {
  test.each(["secret", "changeme", "x".repeat(31)])("security row 15: %s is refused at the start", (weak) => {
    expect(() => guardWith({ source: { secrets: () => [current, weak] } })).toThrow(
      `Expected each secret of a JWT guard to have at least 32 bytes, got ${weak.length}.`,
    );
  });

  test("security row 15: one that has become weak since lets nobody in any more", async () => {
    let live = [current];
    const { refusal } = guardWith({ source: { secrets: () => live } });
    live = ["changeme"];
    expect((await refusal(await tokenOf({ key: bytes("changeme") }))).status).toBe(401);
    expect((await refusal(await tokenOf())).status).toBe(401);
  });

  test("security row 15: without a secret nobody is let in, not even with a token signed with none", async () => {
    for (const secrets of [[], [""]]) {
      const { refusal } = guardWith({ source: { secrets: () => secrets } });
      expect((await refusal(forged({ alg: "HS256" }, good, ""))).status).toBe(401);
    }
  });

  test("both kinds of keys, or neither, are refused at the start", () => {
    const rest = { claims, actor: () => "ada", log: recordedLog() };
    const both = { secrets: () => [current], jwksUrl: "http://127.0.0.1:1/jwks.json" };
    // What the types already refuse, a caller without types may still send.
    const untyped = (options: object) => Reflect.apply(jwt, undefined, [{ ...rest, ...options }]);
    expect(() => untyped(both)).toThrow("Expected either secrets or jwksUrl, got both.");
    expect(() => untyped({})).toThrow("Expected either secrets or jwksUrl, got neither.");
  });
});
