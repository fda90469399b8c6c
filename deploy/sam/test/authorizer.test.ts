// The authorizer: which tokens get in, by a secret of Secrets Manager or by the public keys of an address.
import { createServer } from "node:http";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from "jose";
import type { APIGatewayRequestAuthorizerEventV2 } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { handler as authorize } from "../lambda/authorizer/authorizer.ts";
import { jwtSecret, openFront, sample, type Front } from "./open-front.ts";

let front: Front;
let arn: string;
beforeAll(async () => {
  front = await openFront();
  arn = await front.secret("jwt-secret", jwtSecret);
});
afterAll(() => front.close());
beforeEach(() => {
  vi.stubEnv("JWT_SECRET_ARN", arn);
  vi.stubEnv("JWT_JWKS_URL", "");
  vi.stubEnv("JWT_ISSUER", "");
  vi.stubEnv("JWT_AUDIENCE", "");
});

const user = { userId: "ann", email: "ann@example.com" };
const bytes = (text: string) => new TextEncoder().encode(text);

const event = (authorization?: string): APIGatewayRequestAuthorizerEventV2 => ({
  ...sample<APIGatewayRequestAuthorizerEventV2>("authorizer"),
  headers: authorization === undefined ? {} : { authorization },
});

interface Signing {
  readonly claims?: JWTPayload;
  readonly alg?: string;
  readonly key?: Parameters<SignJWT["sign"]>[0];
  readonly exp?: number | string | null;
}

async function signed({ claims = user, alg = "HS256", key = bytes(jwtSecret), exp = "1h" }: Signing = {}) {
  const token = new SignJWT(claims).setProtectedHeader({ alg, kid: "one" });
  return `Bearer ${await (exp === null ? token : token.setExpirationTime(exp)).sign(key)}`;
}

const letIn = { isAuthorized: true, context: { userId: "ann" } };
const kept = { isAuthorized: false };

describe("by a shared secret", () => {
  test("the sample event and a token that is good now get in", async () => {
    expect(await authorize(sample("authorizer"))).toEqual({
      isAuthorized: true,
      context: { userId: "user-demo" },
    });
    expect(await authorize(event(await signed()))).toEqual(letIn);
  });

  test("whom Punctual refuses does not get in: no, expired, endless, foreign, unsigned and nameless tokens", async () => {
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    const claims = Buffer.from(JSON.stringify({ ...user, exp: 4_102_444_800 })).toString("base64url");
    const tokens = [
      undefined,
      "",
      "Basic YTpi",
      "Bearer not-a-token",
      `Bearer ${none}.${claims}.`,
      await signed({ exp: 1_700_000_000 }),
      await signed({ exp: null }),
      await signed({ key: bytes("another-secret-that-is-long-enough") }),
      await signed({ alg: "HS512", key: bytes(jwtSecret.repeat(2)) }),
      await signed({ claims: { email: "ann@example.com" } }),
      await signed({ claims: { userId: "ann" } }),
      await signed({ claims: { ...user, userId: "" } }),
    ];
    for (const token of tokens) {
      expect(await authorize(event(token))).toEqual(kept);
      const headers: Record<string, string> = token === undefined ? {} : { authorization: token };
      const { status } = await front.door.call({ method: "GET", path: "/v1/schedules", headers });
      expect([401, 429]).toContain(status);
    }
  });

  test("issuer and audience are checked where they are set", async () => {
    vi.stubEnv("JWT_ISSUER", "https://login.example.com");
    vi.stubEnv("JWT_AUDIENCE", "scheduler");
    const claims = { ...user, iss: "https://login.example.com", aud: "scheduler" };
    expect(await authorize(event(await signed({ claims })))).toEqual(letIn);
    expect(await authorize(event(await signed({ claims: { ...claims, aud: "shop" } })))).toEqual(kept);
    expect(await authorize(event(await signed()))).toEqual(kept);
  });

  test("while a secret is rotated, both lines of it are good", async () => {
    const next = "the-next-secret-of-at-least-32-bytes";
    vi.stubEnv("JWT_SECRET_ARN", await front.secret("rotated", `${jwtSecret}\n${next}\n`));
    expect(await authorize(event(await signed()))).toEqual(letIn);
    expect(await authorize(event(await signed({ key: bytes(next) })))).toEqual(letIn);
  });

  test("a secret that is missing or too short lets nobody in, and is thrown rather than told as the token's fault", async () => {
    vi.stubEnv("JWT_SECRET_ARN", `${arn}-gone`);
    await expect(authorize(event(await signed()))).rejects.toThrow("find the specified secret");
    vi.stubEnv("JWT_SECRET_ARN", await front.secret("short", "short"));
    await expect(authorize(event(await signed()))).rejects.toThrow("at least 32 bytes");
  });
});

test("by public keys: RS256 and ES256 get in, a public key used as a shared secret does not, silence is thrown", async () => {
  const rsa = await generateKeyPair("RS256", { extractable: true });
  const curve = await generateKeyPair("ES256", { extractable: true });
  const keys = [
    { ...(await exportJWK(rsa.publicKey)), kid: "one", alg: "RS256" },
    { ...(await exportJWK(curve.publicKey)), kid: "one", alg: "ES256" },
  ];
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  vi.stubEnv("JWT_JWKS_URL", `http://127.0.0.1:${typeof at === "object" ? at?.port : ""}/keys`);
  expect(await authorize(event(await signed({ alg: "RS256", key: rsa.privateKey })))).toEqual(letIn);
  expect(await authorize(event(await signed({ alg: "ES256", key: curve.privateKey })))).toEqual(letIn);
  const confused = bytes(await exportSPKI(rsa.publicKey));
  expect(await authorize(event(await signed({ key: confused })))).toEqual(kept);
  const stranger = await generateKeyPair("ES256");
  expect(await authorize(event(await signed({ alg: "ES256", key: stranger.privateKey })))).toEqual(kept);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  vi.stubEnv("JWT_JWKS_URL", "http://127.0.0.1:1/keys");
  await expect(authorize(event(await signed({ alg: "RS256", key: rsa.privateKey })))).rejects.toThrow(
    "fetch failed",
  );
});
