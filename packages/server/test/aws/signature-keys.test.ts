// Signatures by keys that the API made: their tenants, and the moment from which they are out.
import { createEngine, egressPolicy, findAwsKey, silentLog, type EngineContext } from "@punctual/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SignatureV4 } from "@smithy/signature-v4";
import type { SignedRequest } from "../../src/aws/signature/signed-request.ts";
import { verifySignature } from "../../src/aws/signature/verify-signature.ts";
import { openDoor, type Door } from "../door.ts";
import { faultOf, now, Sha256 } from "./signature-bench.ts";

const path = "/api/v1/access-keys";
let door: Door;
beforeAll(async () => void (door = await openDoor()));
afterAll(() => door.close());

interface Pair {
  readonly id: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const make = async (body: object = {}): Promise<Pair> =>
  (
    await door.ask(path, { method: "POST", body: { name: "ci", role: "operator", kind: "aws", ...body } })
  ).json();

async function signedBy(credentials: Pair): Promise<SignedRequest> {
  const signer = new SignatureV4({ credentials, region: "us-east-1", service: "sts", sha256: Sha256 });
  const request = {
    method: "POST",
    protocol: "http:",
    hostname: "localhost",
    path: "/",
    headers: { host: "localhost:3000", "content-type": "application/x-www-form-urlencoded" },
    body: "Action=GetCallerIdentity&Version=2011-06-15",
  };
  const { headers } = await signer.sign(request, { signingDate: now });
  return {
    method: "POST",
    rawUrl: "/",
    rawHeaders: Object.entries(headers).flat(),
    body: Buffer.from(request.body),
  };
}

const verifyOn = async (engine: EngineContext, key: Pair) =>
  verifySignature(await signedBy(key), { now, findKey: (id) => findAwsKey(engine, id) });

test("a request is in the name of the key's tenant and role, and of the tenant's account", async () => {
  const { engine } = door.bench;
  const [ours, theirs] = [await make(), await make({ tenant: "acme", role: "viewer" })];
  expect(await verifyOn(engine, ours)).toMatchObject({
    kind: "good",
    principal: { tenant: "default", role: "operator", actor: expect.stringMatching(/^ci \(PKIA.{7}…\)$/) },
    accountId: "000000000000",
    service: "sts",
  });
  const verified = await verifyOn(engine, theirs);
  expect(verified).toMatchObject({ principal: { tenant: "acme", role: "viewer" } });
  expect(verified).toMatchObject({ accountId: expect.stringMatching(/^[1-9]\d{11}$/) });
});

test("the last use is on record", async () => {
  const key = await make();
  await verifyOn(door.bench.engine, key);
  const lastUsedAt = async () =>
    (await door.ask(path)).json().items.find(({ id }: Pair) => id === key.id).lastUsedAt;
  await expect.poll(lastUsedAt).toBe("2026-03-01T00:00:30.000Z");
});

test("row 21: revoked, expired and unknown keys, and a wrong secret, are refused in the same words", async () => {
  const { engine, clock } = door.bench;
  const [revoked, expired] = [await make(), await make({ expiresAt: "2026-03-01T00:00:31Z" })];
  expect([faultOf(await verifyOn(engine, revoked)), faultOf(await verifyOn(engine, expired))]).toEqual([
    "none",
    "none",
  ]);
  await door.ask(`${path}/${revoked.id}`, { method: "DELETE" });
  await clock.set("2026-03-01T00:00:31Z");
  const keys = [
    revoked,
    expired,
    { ...revoked, accessKeyId: "PKIAZZZZZZZZZZZZZZZZ" },
    { ...revoked, accessKeyId: "AKIAIOSFODNN7EXAMPLE" },
    { ...(await make()), secretAccessKey: "another" },
  ];
  const answers = await Promise.all(keys.map((key) => verifyOn(engine, key)));
  expect(answers).toEqual(keys.map(() => answers[0]));
  expect(answers[0]).toMatchObject({ kind: "bad", fault: { name: "mismatch" } });
});

test("a revoked key is out on another node at once", async () => {
  const second = createEngine({
    database: door.bench.testDatabase.database,
    jobs: [],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: Buffer.alloc(32, 7),
    log: silentLog,
    nodeName: "second",
    holdAfterClockJump: false,
  });
  const key = await make();
  expect(faultOf(await verifyOn(second, key))).toBe("none");
  await door.ask(`${path}/${key.id}`, { method: "DELETE" });
  expect(faultOf(await verifyOn(second, key))).toBe("mismatch");
});
