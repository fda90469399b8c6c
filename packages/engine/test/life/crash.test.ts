// kill -9 at every step from a time that falls due to its success on record: nothing is lost, nothing doubled, and a
// request is repeated only where nobody can know whether the target had it.
import { describe, expect } from "vitest";
import type { Fault } from "./fault.ts";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";

interface CrashStep {
  readonly step: string;
  readonly fault: Omit<Fault, "how">;
  readonly requests: 1 | 2;
  /** Losses of each run; a run that had no attempt yet loses nothing. */
  readonly lost: 0 | 1;
  readonly times: number;
}

/** Nothing was sent yet: any number of times that fell due meet the same end. */
const unsent = { requests: 1, times: 3 } as const;
const steps: readonly CrashStep[] = [
  { step: "with due schedules locked", fault: { step: "lock-due-occurrences answered" }, lost: 0, ...unsent },
  {
    step: "with runs inserted, before COMMIT of fire",
    fault: { step: "fire-occurrences answered" },
    lost: 0,
    ...unsent,
  },
  {
    step: "with the schedule moved on, before COMMIT of fire",
    fault: { step: "move-occurrences answered" },
    lost: 0,
    ...unsent,
  },
  {
    step: "when COMMIT of fire is done and its answer lost",
    fault: { step: "fire-occurrences committed" },
    lost: 0,
    ...unsent,
  },
  {
    step: "between fire and claim",
    fault: { step: "claim-runs unsent", onlyAfter: "fire-occurrences committed" },
    lost: 0,
    ...unsent,
  },
  {
    step: "when the claim is committed and its answer lost",
    fault: { step: "claim-runs answered" },
    lost: 1,
    ...unsent,
  },
  {
    step: "after the claim, before the request is sent",
    fault: { step: "attempt started" },
    lost: 1,
    ...unsent,
  },
  {
    step: "with the answer received, before it is recorded",
    fault: { step: "settle-runs unsent" },
    lost: 1,
    requests: 2,
    times: 1,
  },
  {
    step: "when the success is committed and its answer lost",
    fault: { step: "settle-runs answered" },
    lost: 0,
    requests: 1,
    times: 1,
  },
];

describe.concurrent("a node killed", { timeout: lifeTimeoutMs }, () => {
  lifeTest.for(steps)(
    "$step: each time has one run, $requests request(s) and $lost loss(es)",
    async (row, { world, expect }) => {
      await world.fallDue({ minutes: row.times });
      const crashing = world.start({ fault: { ...row.fault, how: "kill" } });
      expect(await crashing.ended).toBe("SIGKILL");
      expect(crashing.heard("fault")).toHaveLength(1);
      await world.endLeases();
      world.start();
      await world.untilDone();
      // No retry is allowed, and yet each is delivered: losses are counted apart.
      const end = { state: "succeeded", attemptCount: 1 + row.lost, lost: row.lost };
      expect(await world.runs()).toEqual(
        Array.from({ length: row.times }, () => expect.objectContaining(end)),
      );
      expect(world.target.arrivals).toHaveLength(row.times * row.requests);
    },
  );

  lifeTest(
    "during the request: it is sent again under the same key and a higher token",
    async ({ world, expect }) => {
      await world.fallDue({ minutes: 1 });
      world.target.hold(1);
      const crashing = world.start();
      await world.target.received(1);
      crashing.signal("SIGKILL");
      await crashing.ended;
      await world.endLeases();
      world.start();
      await world.untilDone();
      const [first, second, ...more] = world.target.arrivals;
      expect(more).toEqual([]);
      expect(second).toMatchObject({ runId: first?.runId, attempt: 2, status: 200 });
      expect(BigInt(second?.token ?? 0)).toBeGreaterThan(BigInt(first?.token ?? 0));
      expect((await world.attempts()).map(({ outcome }) => outcome)).toEqual(["lost", "succeeded"]);
      expect(await world.runs()).toMatchObject([{ state: "succeeded", lost: 1 }]);
    },
  );

  lifeTest.for([
    { moment: "before its statement is sent", step: "rescue-runs unsent" },
    { moment: "when it is committed and its answer lost", step: "rescue-runs answered" },
  ] as const)(
    "in the rescue of another's run, $moment: the run is lost once and delivered once",
    async ({ step }, { world, expect }) => {
      await world.fallDue({ minutes: 1 });
      await world.start({ fault: { step: "claim-runs answered", how: "kill" } }).ended;
      await world.endLeases();
      expect(await world.start({ fault: { step, how: "kill" } }).ended).toBe("SIGKILL");
      world.start();
      await world.untilDone();
      expect(await world.runs()).toMatchObject([{ state: "succeeded", attemptCount: 2, lost: 1 }]);
      expect(world.target.arrivals).toHaveLength(1);
    },
  );
});

describe.concurrent("a node that claimed a run ahead of its time, killed", { timeout: lifeTimeoutMs }, () => {
  lifeTest("before that time: nothing was begun, so nothing counts as lost", async ({ world, expect }) => {
    const wanted = await world.once(10);
    await world.put(wanted);
    await world.time.standAt(halfASecondBefore(wanted.times));
    const fault = { step: "claim-runs answered", how: "kill" } as const;
    expect(await world.start({ fault, holdAfterClockJump: false }).ended).toBe("SIGKILL");
    expect(await world.runs()).toMatchObject([{ state: "claimed", attemptCount: 0 }]);
    await world.endLeases();
    await world.time.flowFrom(halfASecondBefore(wanted.times));
    world.start();
    await world.untilDone();
    expect(await world.runs()).toMatchObject([{ state: "succeeded", attemptCount: 1, lost: 0 }]);
    expect(world.target.arrivals).toHaveLength(1);
  });

  lifeTest(
    "when its start is committed and the answer lost: one loss, one request",
    async ({ world, expect }) => {
      const wanted = await world.once(10);
      await world.put(wanted);
      await world.time.standAt(halfASecondBefore(wanted.times));
      const fault = { step: "start-runs answered", how: "kill" } as const;
      const crashing = world.start({ fault, holdAfterClockJump: false });
      await world.untilRuns("the run is claimed ahead", ([run]) => run?.state === "claimed");
      await world.time.flowFrom(halfASecondBefore(wanted.times));
      expect(await crashing.ended).toBe("SIGKILL");
      await world.endLeases();
      world.start();
      await world.untilDone();
      expect(await world.runs()).toMatchObject([{ state: "succeeded", attemptCount: 2, lost: 1 }]);
      expect(world.target.arrivals).toHaveLength(1);
    },
  );
});

const halfASecondBefore = ([first]: readonly Date[]): Date => new Date((first?.getTime() ?? 0) - 500);
