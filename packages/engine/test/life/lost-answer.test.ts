// A connection that is lost when a commit is done and before its answer arrives: the node lives on, and neither repeats
// what it did nor takes it for undone.
import { describe } from "vitest";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";

describe("a node that loses the answer to the commit", { timeout: lifeTimeoutMs }, () => {
  lifeTest("of fire makes no run twice and delivers each once", async ({ world, expect }) => {
    await world.fallDue({ minutes: 3 });
    const node = world.start({ fault: { step: "fire-occurrences committed", how: "lose-answer" } });
    await node.said("fault");
    await world.untilDone();
    expect(node.isAlive).toBe(true);
    expect(world.target.arrivals).toHaveLength(3);
  });

  lifeTest(
    "of a claim sends nothing for it: its lease ends, and the run is lost and delivered once",
    async ({ world, expect }) => {
      await world.fallDue({ minutes: 1 });
      const node = world.start({ fault: { step: "claim-runs committed", how: "lose-answer" } });
      await node.said("fault");
      await world.endLeases();
      await world.untilDone();
      expect(node.isAlive).toBe(true);
      expect(await world.runs()).toMatchObject([{ state: "succeeded", attemptCount: 2, lost: 1 }]);
      expect(world.target.arrivals).toHaveLength(1);
    },
  );

  lifeTest(
    "of a success asks again, finds it on record, and sends no second request",
    async ({ world, expect }) => {
      await world.fallDue({ minutes: 1 });
      const node = world.start({ fault: { step: "settle-runs committed", how: "lose-answer" } });
      await node.said("fault");
      await world.untilDone();
      await world.until("it asks again", () => node.complaints.includes("trying again"));
      // It stops only when what it works on has ended: the end that was asked for again is known by then.
      node.order("stop 30");
      expect(await node.ended).toBe(0);
      expect(await world.runs()).toMatchObject([{ state: "succeeded", attemptCount: 1, lost: 0 }]);
      expect((await world.attempts()).map(({ outcome }) => outcome)).toEqual(["succeeded"]);
      expect(world.target.arrivals).toHaveLength(1);
    },
  );
});
