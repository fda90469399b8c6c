// A process stopped in its tracks for longer than its lease, and then woken: what it brings back changes nothing.
import { describe } from "vitest";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";

describe("a node stopped beyond its lease and woken", { timeout: lifeTimeoutMs }, () => {
  lifeTest(
    "during the request: its end is on record as superseded, and the run stays as it is",
    async ({ world, expect }) => {
      await world.fallDue({ minutes: 1 });
      const answer = world.target.hold(1);
      const zombie = world.start();
      await world.target.received(1);
      zombie.signal("SIGSTOP");
      await world.endLeases();
      world.start();
      await world.untilDone();
      const runs = await world.runs();
      expect(runs).toMatchObject([{ state: "succeeded", attemptCount: 2, lost: 1 }]);
      answer();
      zombie.signal("SIGCONT");
      await world.untilAttempts(
        "the zombie's end is on record",
        ([first]) => first?.outcome === "superseded",
      );
      expect(await world.attempts()).toMatchObject([
        { number: 1, outcome: "superseded" },
        { number: 2, outcome: "succeeded" },
      ]);
      expect(await world.runs()).toEqual(runs);
      expect(world.target.arrivals).toHaveLength(2);
      expect(zombie.isAlive).toBe(true);
    },
  );

  lifeTest(
    "while another still works on the run: its success is not the run's, which goes on under the newer token",
    async ({ world, expect }) => {
      await world.fallDue({ minutes: 1 });
      const answerZombie = world.target.hold(1);
      const zombie = world.start();
      await world.target.received(1);
      zombie.signal("SIGSTOP");
      await world.endLeases();
      const answerOther = world.target.hold(1);
      world.start();
      await world.target.received(2);
      answerZombie();
      zombie.signal("SIGCONT");
      await world.untilAttempts(
        "the zombie's end is on record",
        ([first]) => first?.outcome === "superseded",
      );
      expect(await world.runs()).toMatchObject([{ state: "running", attemptCount: 2, lost: 1 }]);
      answerOther();
      await world.untilDone();
      expect((await world.attempts()).map(({ outcome }) => outcome)).toEqual(["superseded", "succeeded"]);
    },
  );

  lifeTest(
    "between claim and request: what it still sends bears the older token, and its end is superseded",
    async ({ world, expect }) => {
      await world.fallDue({ minutes: 1 });
      const zombie = world.start({ fault: { step: "claim-runs answered", how: "pause" } });
      await zombie.said("fault");
      await world.endLeases();
      world.start();
      await world.untilDone();
      const runs = await world.runs();
      zombie.signal("SIGCONT");
      await world.untilAttempts(
        "the zombie's end is on record",
        ([first]) => first?.outcome === "superseded",
      );
      expect(await world.runs()).toEqual(runs);
      const [fresh, late] = world.target.arrivals;
      expect(fresh).toMatchObject({ attempt: 2, status: 200 });
      expect(late).toMatchObject({ attempt: 1, runId: fresh?.runId });
      expect(BigInt(late?.token ?? 0)).toBeLessThan(BigInt(fresh?.token ?? 0));
    },
  );

  lifeTest(
    "before it records a success that another has recorded since: one success, not two",
    async ({ world, expect }) => {
      await world.fallDue({ minutes: 1 });
      const zombie = world.start({ fault: { step: "settle-runs unsent", how: "pause" } });
      await zombie.said("fault");
      await world.endLeases();
      world.start();
      await world.untilDone();
      const runs = await world.runs();
      zombie.signal("SIGCONT");
      await world.untilAttempts(
        "the zombie's end is on record",
        ([first]) => first?.outcome === "superseded",
      );
      expect(await world.runs()).toEqual(runs);
      expect((await world.attempts()).map(({ outcome }) => outcome)).toEqual(["superseded", "succeeded"]);
    },
  );
});
