// Two nodes on one database: they share what is due, and one goes on when the other is killed.
import { describe } from "vitest";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";
import type { World } from "./world.ts";

/** More than the 500 attempts that one node has under way at once: the other must take some. */
const schedules = 300;
const timesOfEach = 2;
const total = schedules * timesOfEach;

describe("two nodes and 600 times of 300 schedules due at once", { timeout: lifeTimeoutMs }, () => {
  lifeTest("both work, and each time is delivered exactly once", async ({ world, expect }) => {
    await allFallDue(world);
    const answer = world.target.hold();
    const nodes = [world.start(), world.start()];
    await world.until("both nodes work", async () => (await workingNodes(world)).length === 2);
    answer();
    await world.untilDone();
    expect(await world.runs()).toHaveLength(total);
    expect(world.target.arrivals).toHaveLength(total);
    expect(new Set((await world.attempts()).map(({ node }) => node))).toEqual(new Set(await idsOf(nodes)));
  });

  lifeTest(
    "one killed in the middle: all end, and only what it worked on is sent again",
    async ({ world, expect }) => {
      await allFallDue(world);
      const answer = world.target.hold();
      const nodes = [world.start(), world.start()];
      const [killed] = await idsOf(nodes);
      await world.until("both nodes work", async () => (await workingNodes(world)).length === 2);
      nodes[0]?.signal("SIGKILL");
      await nodes[0]?.ended;
      await world.endLeases(killed);
      answer();
      await world.untilDone();
      const runs = await world.runs();
      expect(runs).toHaveLength(total);
      expect(runs.every((run) => run.state === "succeeded")).toBe(true);
      const lost = (await world.attempts()).filter(({ outcome }) => outcome === "lost");
      expect(lost.length).toBeGreaterThan(0);
      expect(new Set(lost.map(({ node }) => node))).toEqual(new Set([killed]));
      const repeated = world.target.arrivals.filter(({ attempt }) => attempt > 1).map(({ runId }) => runId);
      expect(new Set(repeated)).toEqual(new Set(lost.map(({ runId }) => runId)));
      expect(world.target.arrivals.length).toBeLessThanOrEqual(total + lost.length);
    },
  );
});

async function allFallDue(world: World): Promise<void> {
  const minutes = await world.minutes(timesOfEach);
  const names = Array.from({ length: schedules }, (_, index) => `schedule-${index}`);
  // One by one: all at once they would wait for each other's connections, on a busy machine too long.
  for (const name of names) await world.put({ ...minutes, name });
  await world.pass({ minutes: timesOfEach + 2 });
}

const workingNodes = ({ place }: World): Promise<Record<string, unknown>[]> =>
  place.database.execute("select distinct node from punctual.queue where state = 'running'");

const idsOf = (nodes: readonly ReturnType<World["start"]>[]): Promise<(string | undefined)[]> =>
  Promise.all(nodes.map(async (node) => (await node.said("ready")).nodeId));
