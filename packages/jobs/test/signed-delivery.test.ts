// Who is let in by a signature over the body, as Standard Webhooks makes it.
import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { failureWindow, signedDelivery, type SignedDeliveryOptions } from "../src/index.ts";
import { recordedLog } from "./recorded-log.ts";
import { requestOf } from "./request-of.ts";

const secretOf = (bytes: number): string => `whsec_${randomBytes(bytes).toString("base64")}`;
const [current, next] = [secretOf(24), secretOf(64)];
const now = new Date("2026-03-01T02:00:00Z");

function guardWith(options: Partial<SignedDeliveryOptions> = {}) {
  const log = recordedLog();
  const guard = signedDelivery({ secrets: () => [current, next], log, now: () => now, ...options });
  const ask = ({ body = "{}", address = "192.0.2.1", ...headers }: Sent) =>
    guard.check(requestOf({ body, address, headers }));
  const statusOf = async (sent: Sent): Promise<number> => {
    const admission = await ask(sent);
    return admission.ok ? 200 : admission.response.status;
  };
  return { guard, log, ask, statusOf };
}

interface Sent {
  readonly body?: string;
  readonly address?: string;
  readonly "webhook-id"?: string;
  readonly "webhook-timestamp"?: string;
  readonly "webhook-signature"?: string;
}

interface Signing {
  readonly secret?: string;
  readonly body?: string;
  readonly at?: Date;
}

/** By the reference library. */
function signed({ secret = current, body = '{"date":"2026-03-01"}', at = now }: Signing = {}) {
  return {
    body,
    "webhook-id": "run-1",
    "webhook-timestamp": String(at.getTime() / 1000),
    "webhook-signature": new Webhook(secret).sign("run-1", at, body),
  };
}

const secondsAway = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

test("a delivery that the reference library signed is let in, whatever bytes it has", async () => {
  for (const body of ["", "{}", '{"name":"Žofie 🦉"}', " \n{ } "]) {
    const sent = signed({ body });
    expect(await guardWith().ask(sent)).toEqual({ ok: true, actor: "punctual" });
  }
});

test("the published vector is let in at its time", async () => {
  const { ask } = guardWith({
    secrets: () => ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
    now: () => new Date(1_614_265_330_000),
  });
  expect(
    await ask({
      body: '{"test": 2432232314}',
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }),
  ).toMatchObject({ ok: true });
});

test("either of two live secrets is enough, and either of several signatures", async () => {
  let live = [current, next];
  const { statusOf } = guardWith({ secrets: () => live });
  const [one, other, unknown] = [signed(), signed({ secret: next }), signed({ secret: secretOf(32) })];
  const several = `${unknown["webhook-signature"]} v1a,AAAA ${other["webhook-signature"]}`;
  expect(await statusOf(one)).toBe(200);
  expect(await statusOf({ ...one, "webhook-signature": several })).toBe(200);
  live = [next];
  expect(await statusOf(one)).toBe(401);
  expect(await statusOf(other)).toBe(200);
});

describe("a delivery is refused", () => {
  test.each<[string, Partial<ReturnType<typeof signed>>]>([
    ["another byte in the body", { body: '{"date":"2026-03-02"}' }],
    ["a body written anew", { body: '{ "date": "2026-03-01" }' }],
    ["another id", { "webhook-id": "run-2" }],
    ["another time", { "webhook-timestamp": String(secondsAway(1).getTime() / 1000) }],
    ["a time that is none", { "webhook-timestamp": "now" }],
    ["a time with a sign", { "webhook-timestamp": `+${now.getTime() / 1000}` }],
    ["no id", { "webhook-id": "" }],
    ["no time", { "webhook-timestamp": "" }],
    ["no signature", { "webhook-signature": "" }],
    ["the signature without its version", { "webhook-signature": signed()["webhook-signature"].slice(3) }],
    ["another version", { "webhook-signature": `v2,${signed()["webhook-signature"].slice(3)}` }],
    ["the beginning of a signature", { "webhook-signature": signed()["webhook-signature"].slice(0, -4) }],
    ["an empty signature", { "webhook-signature": "v1," }],
  ])("with %s", async (_what, change) => {
    const { statusOf } = guardWith();
    expect(await statusOf({ ...signed(), ...change })).toBe(401);
  });

  test("when it is more than five minutes old or ahead, and not before", async () => {
    const { statusOf } = guardWith();
    for (const seconds of [-300, 300]) expect(await statusOf(signed({ at: secondsAway(seconds) }))).toBe(200);
    for (const seconds of [-301, 301]) expect(await statusOf(signed({ at: secondsAway(seconds) }))).toBe(401);
  });

  test("without a challenge it could not answer, and without a word of what was sent", async () => {
    const { ask, log } = guardWith();
    const sent = signed({ secret: secretOf(24) });
    expect(await ask(sent)).toMatchObject({
      ok: false,
      response: {
        status: 401,
        headers: { "www-authenticate": expect.stringContaining("webhook-signature") },
        body: { code: "unauthorized" },
      },
    });
    expect(log.lines).toEqual([
      {
        level: "warn",
        message: "credential refused",
        data: { address: "192.0.2.1", credential: "webhook-signature", reason: "signature" },
      },
    ]);
  });

  test("and slowed down after ten bad signatures a minute, while a good one passes", async () => {
    const { statusOf } = guardWith({ failures: failureWindow({ now: () => 0 }) });
    const bad = signed({ secret: secretOf(24) });
    for (let failure = 0; failure < 10; failure++) expect(await statusOf(bad)).toBe(401);
    expect(await statusOf(bad)).toBe(429);
    expect(await statusOf({ ...bad, address: "192.0.2.2" })).toBe(401);
    expect(await statusOf(signed())).toBe(200);
  });

  test("by whoever has no secret, and by a guard that has none", async () => {
    for (const secrets of [[], [""]])
      expect(await guardWith({ secrets: () => secrets }).statusOf(signed())).toBe(401);
  });
});

test.each([
  "a secret of mine",
  "whsec_!",
  "whsec_short",
  secretOf(23),
  secretOf(65),
  `whsec_${"*".repeat(40)}`,
])("a secret of another form is refused at the start, without showing it: %s", (secret) => {
  const make = (): unknown => guardWith({ secrets: () => [current, secret] });
  expect(make).toThrow("Expected each signing secret to be whsec_ and 24 to 64 bytes in base64");
  expect(make).not.toThrow(secret);
});
