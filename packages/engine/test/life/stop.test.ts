// A node that is told to stop: what it has not begun is free for others at once, what it works on it finishes or gives back.
import { describe } from "vitest";
import { itemsJobName } from "./items-job.ts";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";

describe("a node told to stop", { timeout: lifeTimeoutMs }, () => {
  lifeTest(
    "gives back what it claimed and has not sent, finishes what is under way, and loses nothing",
    async ({ world, expect }) => {
      await world.fallDue({ minutes: 1 });
      const resume = await world.standBeforeNext();
      const answer = world.target.hold(1);
      const node = world.start({ holdAfterClockJump: false });
      await world.target.received(1);
      await world.untilRuns("the other is claimed ahead", (runs) =>
        runs.some(({ state }) => state === "claimed"),
      );
      node.order("stop 40");
      await world.untilRuns("it is given back", (runs) => runs.some(({ state }) => state === "waiting"));
      expect((await world.runs()).map(({ state }) => state).sort()).toEqual(["running", "waiting"]);
      answer();
      expect(await node.ended).toBe(0);
      await resume();
      world.start();
      await world.untilDone();
      const end = { state: "succeeded", attemptCount: 1, lost: 0 };
      expect(await world.runs()).toMatchObject([end, end]);
      expect(world.target.arrivals).toHaveLength(2);
    },
  );

  lifeTest(
    "tells the nodes that are up of what it gives back, and one of them has it",
    async ({ world, expect }) => {
      const resume = await world.standBeforeNext();
      const notices = await world.waitingNotices();
      const leaving = world.start({ holdAfterClockJump: false });
      await world.untilRuns("the run is claimed ahead", ([run]) => run?.state === "claimed");
      await world.until("it told of the run that it made", () => notices() === 1);
      const staying = world.start({ holdAfterClockJump: false });
      const { nodeId } = await staying.said("ready");
      leaving.order("stop 40");
      expect(await leaving.ended).toBe(0);
      await world.until("it told of the run that it gave back", () => notices() === 2);
      await world.untilRuns("the other node has it", ([run]) => run?.state === "claimed");
      await resume();
      await world.untilDone();
      expect(await world.runs()).toMatchObject([{ attemptCount: 1, lost: 0 }]);
      expect((await world.attempts()).map(({ node }) => node)).toEqual([nodeId]);
    },
  );

  lifeTest(
    "interrupts a job that outlasts the grace: counted as lost, it goes on at another node where it was",
    async ({ world, expect }) => {
      await world.put({ ...(await world.once(0)), target: { kind: "job", job: itemsJobName } });
      const stopping = world.start({ job: { items: 6, standsBefore: 4 } });
      expect(await stopping.said("item", 3)).toMatchObject({ item: 3 });
      const other = world.start({ job: { items: 6, standsBefore: null } });
      await other.said("ready");
      const notices = await world.waitingNotices();
      stopping.order("stop 0.5");
      expect(await stopping.ended).toBe(0);
      await world.until("it told of the run that it gave back", () => notices() === 1);
      await world.untilDone();
      expect(other.heard("item").map(({ item }) => item)).toEqual([4, 5, 6]);
      expect(await world.runs()).toMatchObject([{ state: "succeeded", attemptCount: 2, lost: 1 }]);
      expect((await world.attempts()).map(({ outcome }) => outcome)).toEqual(["lost", "succeeded"]);
    },
  );
});
