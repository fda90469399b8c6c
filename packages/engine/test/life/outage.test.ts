// The database goes away and comes back under a living node.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase, startEmbeddedServer, type EmbeddedServer } from "@punctual/database";
import { engineMigrations } from "../../src/index.ts";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";
import type { LifeNode } from "./start-node.ts";
import type { Place } from "./world.ts";

interface OwnServer {
  readonly server: { current: EmbeddedServer };
}

/** A server of the test's own: the one of the test run serves others. */
const outageTest = lifeTest
  .extend<OwnServer>({
    // oxlint-disable-next-line no-empty-pattern
    server: async ({}, use) => {
      const directory = await mkdtemp(join(tmpdir(), "punctual-outage-"));
      // mkdtemp keeps everyone else out; as root the server runs as another user.
      await chmod(directory, 0o755);
      const server = { current: await startServer(join(directory, "data")) };
      await use(server);
      await server.current.stop();
      await rm(directory, { recursive: true, force: true });
    },
  })
  .extend<{ readonly place: Place }>({
    place: async ({ server }, use) => {
      const { connectionString } = server.current;
      const database = openDatabase({ connectionString, applicationName: "test" });
      await migrate(database, [engineMigrations]);
      await use({ connectionString, database });
      await database.end();
    },
  });

const startServer = (dataDirectory: string): Promise<EmbeddedServer> =>
  startEmbeddedServer({ dataDirectory, losesDataOnCrash: true });

outageTest(
  "a node whose database goes away lives on, records what ended meanwhile, and catches up what it missed",
  { timeout: lifeTimeoutMs },
  async ({ world, server, expect }) => {
    await world.fallDue({ minutes: 1 });
    const answer = world.target.hold(1);
    const node = world.start();
    await world.target.received(1);
    expect(await isReady(node)).toBe(true);
    const missed = [];
    for (const seconds of [3, 4, 5]) missed.push({ name: `in-${seconds}`, ...(await world.once(seconds)) });
    for (const wanted of missed) await world.put(wanted);
    const began = performance.now();
    await server.current.stop();
    answer();
    await world.until("health is red", async () => !(await isReady(node)));
    await world.until("the times have passed", () => performance.now() - began > 6_000);
    expect(await isReady(node)).toBe(false);
    server.current = await startServer(server.current.dataDirectory);
    expect(server.current.connectionString).toBe(world.place.connectionString);
    await world.until("health is green", () => isReady(node));
    await world.untilDone();
    expect(node.isAlive).toBe(true);
    for (const run of await world.runs())
      expect(run).toMatchObject({ state: "succeeded", attemptCount: 1, lost: 0 });
    expect(world.target.arrivals).toHaveLength(1 + missed.length);
  },
);

async function isReady(node: LifeNode): Promise<boolean> {
  node.order("health");
  return (await node.said("health", node.heard("health").length + 1)).ready ?? false;
}
