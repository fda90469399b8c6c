// The embedded server: one per directory, whoever starts, dies, joins or leaves.
import { once } from "node:events";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startEmbeddedServer, type EmbeddedServer } from "../src/index.ts";
import { lives } from "../src/embedded/postmaster.ts";
import { ask, makeGround, makeReadyGround, pidOf, type Ground } from "./embedded.ts";

let ready: Ground;
let ground: Ground;
beforeAll(async () => {
  ready = await makeReadyGround();
});
beforeEach(async () => {
  ground = await makeGround(ready);
});
afterEach(() => ground.clear());
afterAll(() => ready.clear());

const start = (dataDirectory = ground.dataDirectory): Promise<EmbeddedServer> =>
  startEmbeddedServer({ dataDirectory });

test("the first start makes a durable PostgreSQL 18, and a later start finds its data", async () => {
  const fresh = join(ground.parent, "fresh");
  const first = await start(fresh);
  expect(first.role).toBe("started");
  expect(
    await ask(
      first,
      "select current_setting('fsync') as fsync, current_setting('server_version_num')::int / 10000 as version",
    ),
  ).toEqual([{ fsync: "on", version: 18 }]);
  await ask(first, "create table kept as select 1 as one");
  await first.stop();
  const second = await start(fresh);
  expect(await ask(second, "select * from kept")).toEqual([{ one: 1 }]);
  const pid = await pidOf(second);
  await second.stop();
  expect(lives(pid)).toBe(false);
});

test("a server orphaned by kill -9 is adopted with what it committed", async () => {
  const other = await ground.startElsewhere("create table kept as select 1 as one");
  expect(other.role).toBe("started");
  other.child.kill("SIGKILL");
  await once(other.child, "exit");
  const adopted = await start();
  // Until the server notices the death, the dead process's seat looks taken; whoever leaves last stops it all the same.
  expect(["adopted", "joined"]).toContain(adopted.role);
  expect(await ask(adopted, "select * from kept")).toEqual([{ one: 1 }]);
  const pid = await pidOf(adopted);
  await adopted.stop();
  expect(lives(pid)).toBe(false);
});

test("a second process joins the server, and the last one to leave stops it", async () => {
  const other = await ground.startElsewhere();
  const ours = await start();
  expect(ours.role).toBe("joined");
  const pid = await pidOf(ours);
  await other.end();
  expect(await ask(ours, "select 1 as one")).toEqual([{ one: 1 }]);
  await ours.stop();
  expect(lives(pid)).toBe(false);
});

test("a process that is stopped in its tracks keeps its server; another joins it", async () => {
  const other = await ground.startElsewhere();
  other.child.kill("SIGSTOP");
  const ours = await start();
  expect(ours.role).toBe("joined");
  await ours.stop();
  other.child.kill("SIGCONT");
  await other.end();
});

test("processes that start at the same moment share one server", async () => {
  const servers = await Promise.all([start(), start(), ground.startElsewhere()]);
  const roles = servers.map(({ role }) => role).sort();
  expect(roles).toEqual(["joined", "joined", "started"]);
  await Promise.all([servers[0].stop(), servers[1].stop(), servers[2].end()]);
});

test("joining while the last one leaves ends well for both", async () => {
  const first = await start();
  const [second] = await Promise.all([start(), first.stop()]);
  expect(await ask(second, "select 1 as one")).toEqual([{ one: 1 }]);
  await second.stop();
});

test("a stale postmaster.pid whose number another process got is not taken for a server", async () => {
  const first = await start();
  const file = join(first.dataDirectory, "cluster", "postmaster.pid");
  const text = await readFile(file, "utf8");
  await first.stop();
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  await chmod(file, 0o644);
  const second = await start();
  expect(second.role).toBe("started");
  await second.stop();
});

test("a server that cannot start says why, in its own log's words", async () => {
  await writeFile(join(ground.dataDirectory, "cluster", "postgresql.auto.conf"), "no_such_setting = 1\n");
  await expect(start()).rejects.toThrow("no_such_setting");
});

test("a process whose own session was ended does not stop the server under another", async () => {
  const other = await ground.startElsewhere();
  const ours = await start();
  await ask(
    ours,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'punctual seat' order by backend_start desc limit 1",
  );
  await ours.stop();
  const again = await start();
  expect(again.role).toBe("joined");
  await other.end();
  await again.stop();
});
