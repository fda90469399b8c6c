// Rotations under load: of the key that seals secrets, and of a secret itself; no delivery fails for either.
import { randomBytes } from "node:crypto";
import {
  createTestDatabase,
  startReceiver,
  type ReceivedRequest,
  type Receiver,
  type TestDatabase,
} from "@punctual/testing";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rewrapSecrets } from "../src/connection/rewrap-secrets.ts";
import { isSealedWith } from "../src/secret/seal.ts";
import {
  createEngine,
  egressPolicy,
  engineMigrations,
  getRun,
  putConnection,
  putSchedule,
  runSchedule,
  SecretKeyRefused,
  silentLog,
  waitForRun,
  type Engine,
  type RunDetail,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";

const [old, next] = [randomBytes(32), randomBytes(32)];
let testDatabase: TestDatabase;
let receiver: Receiver;
let nodes: Engine[] = [];
beforeEach(async () => {
  testDatabase = await createTestDatabase({ migrations: [engineMigrations] });
  receiver = await startReceiver();
});
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.stop({ graceSeconds: 5 })));
  nodes = [];
  await receiver.close();
  await testDatabase.drop();
});

interface Keys {
  readonly secretKey: Buffer;
  readonly nextSecretKey?: Buffer;
}

const made = (keys: Keys): Engine =>
  createEngine({
    ...keys,
    database: testDatabase.database,
    jobs: [],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    log: silentLog,
    nodeName: "node",
  });

async function started(keys: Keys): Promise<Engine> {
  const node = made(keys);
  await node.start();
  nodes.push(node);
  return node;
}

async function stopped(node: Engine): Promise<void> {
  nodes = nodes.filter((each) => each !== node);
  await node.stop({ graceSeconds: 5 });
}

const target = () => ({ kind: "http", url: `${receiver.url}/hook`, connection: "own" }) as const;
const scheduled = (node: Engine) =>
  putSchedule(node, principal, {
    ...named("one"),
    definition: definition({ expression: "cron(0 0 1 1 ? 2099)", target: target() }),
  });

/** Fires for as long as the work lasts, ten at a time; answers every run once it has ended. */
async function underLoad(work: () => Promise<void>): Promise<readonly RunDetail[]> {
  let busy = true;
  const ids: string[] = [];
  const firing = (async () => {
    do {
      const node = nodes[ids.length % nodes.length] ?? made({ secretKey: old });
      const fire = () => runSchedule(node, principal, { ...named("one"), idempotencyKey: null });
      ids.push(...(await Promise.all(Array.from({ length: 10 }, fire))).map(({ id }) => id));
      await Promise.all(ids.slice(-10).map((id) => waitForRun(node, principal, { id, seconds: 20 })));
    } while (busy);
  })();
  // Both are awaited whatever comes of one: nothing may go on behind the next test.
  const ends = await Promise.allSettled([work().finally(() => (busy = false)), firing]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  const [node = made({ secretKey: next })] = nodes;
  return Promise.all(ids.map((id) => getRun(node, principal, { id })));
}

const sealedRows = async (): Promise<readonly Buffer[]> =>
  (await testDatabase.database.execute("select sealed from punctual.connections")).map(({ sealed }) =>
    Buffer.isBuffer(sealed) ? sealed : Buffer.alloc(0),
  );

it("security row 39: the key that seals secrets is replaced node by node under load, and no delivery fails", async () => {
  const first = await started({ secretKey: old });
  const second = await started({ secretKey: old });
  await putConnection(first, principal, { name: "own", definition: { kind: "bearer", token: "t-1234" } });
  await scheduled(first);
  const runs = await underLoad(async () => {
    const third = await started({ secretKey: old, nextSecretKey: next });
    await putConnection(third, principal, { name: "new", definition: { kind: "bearer", token: "t-5678" } });
    await rewrapSecrets(third);
    for (const sealed of await sealedRows())
      expect([isSealedWith([old], sealed), isSealedWith([next], sealed)]).toEqual([true, true]);
    await stopped(first);
    const fourth = await started({ secretKey: old, nextSecretKey: next });
    await stopped(second);
    await started({ secretKey: next });
    await stopped(third);
    await stopped(fourth);
  });
  expect(runs.length).toBeGreaterThanOrEqual(10);
  // What a stopping node had claimed and not yet sent counts as lost, and is sent by another.
  expect(runs.flatMap(({ attempts }) => attempts).filter(({ outcome }) => outcome === "failed")).toEqual([]);
  expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(["succeeded"]));
  expect(new Set(receiver.requests.map(({ headers }) => headers.authorization))).toEqual(
    new Set(["Bearer t-1234"]),
  );
  const [last = made({ secretKey: next })] = nodes;
  await rewrapSecrets(last);
  for (const sealed of await sealedRows())
    expect([isSealedWith([old], sealed), isSealedWith([next], sealed)]).toEqual([false, true]);
  expect(await rewrapSecrets(last)).toBe(0);
});

it("security row 39: a node with the wrong key refuses to start, and overwrites nothing", async () => {
  const first = await started({ secretKey: old });
  await putConnection(first, principal, { name: "own", definition: { kind: "bearer", token: "t-1234" } });
  const before = await sealedRows();
  await expect(made({ secretKey: next }).start()).rejects.toThrow(SecretKeyRefused);
  await rewrapSecrets(made({ secretKey: next }));
  expect(await sealedRows()).toEqual(before);
});

const trio = (headers: ReceivedRequest["headers"]) => ({
  "webhook-id": String(headers["webhook-id"]),
  "webhook-timestamp": String(headers["webhook-timestamp"]),
  "webhook-signature": String(headers["webhook-signature"]),
});

it("security row 40: a signing secret is replaced under load, and every request satisfies old and new receivers in turn", async () => {
  const secret = (): string => `whsec_${randomBytes(32).toString("base64")}`;
  const [before, after] = [secret(), secret()];
  const node = await started({ secretKey: old });
  await putConnection(node, principal, { name: "own", definition: { kind: "signing", secret: before } });
  await scheduled(node);
  let live = before;
  receiver.answer(({ body, headers }) => {
    try {
      new Webhook(live).verify(body, trio(headers), { jsonParse: false });
      return { status: 200 };
    } catch {
      return { status: 400 };
    }
  });
  const runs = await underLoad(async () => {
    await receiver.received(10);
    await putConnection(node, principal, { name: "own", definition: { kind: "signing", secret: after } });
    const soFar = receiver.requests.length;
    await receiver.received(soFar + 10);
    // Those that were claimed before the change have been sent by now: the receiver moves over.
    live = after;
    await receiver.received(soFar + 30);
  });
  expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(["succeeded"]));
});
