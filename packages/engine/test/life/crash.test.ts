// kill -9 at every step from a time that falls due to its success on record: nothing is lost, nothing doubled, and a
// request is repeated only where nobody can know whether the target had it.
import { describe, type ExpectStatic } from "vitest";
import type { Fault } from "./fault.ts";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";
import type { World } from "./world.ts";

interface CrashStep {
  readonly when: string;
  readonly fault: Omit<Fault, "how">;
  /** So many times fell due. */
  readonly times: number;
  /** Of each run. */
  readonly requests: 1 | 2;
  /** Of each run; one that had no attempt yet loses nothing. */
  readonly lost: 0 | 1;
}

/** Nothing was sent yet: any number of times meet the same end. */
const unsent = { requests: 1, times: 3 } as const;
const steps: readonly CrashStep[] = [
  { when: "with due schedules locked", fault: { step: "lock-due-occurrences answered" }, lost: 0, ...unsent },
  {
    when: "with runs inserted, before COMMIT of fire",
    fault: { step: "fire-occurrences answered" },
    lost: 0,
    ...unsent,
  },
  {
    when: "with the schedule moved on, before COMMIT of fire",
    fault: { step: "move-occurrences answered" },
    lost: 0,
    ...unsent,
  },
  {
    when: "when COMMIT of fire is done and its answer lost",
    fault: { step: "fire-occurrences committed", holdsBack: "claim-runs unsent" },
    lost: 0,
    ...unsent,
  },
  {
    when: "between fire and claim, before the claim is sent",
    fault: { step: "claim-runs unsent", onlyAfter: "fire-occurrences committed" },
    lost: 0,
    ...unsent,
  },
  {
    when: "when the claim is committed and its answer lost",
    fault: { step: "claim-runs answered" },
    lost: 1,
    ...unsent,
  },
  {
    when: "after the claim, before the request is sent",
    fault: { step: "attempt started" },
    lost: 1,
    ...unsent,
  },
  {
    when: "with the answer received, before it is recorded",
    fault: { step: "settle-runs unsent" },
    lost: 1,
    requests: 2,
    times: 1,
  },
  {
    when: "when the success is committed and its answer lost",
    fault: { step: "settle-runs answered" },
    lost: 0,
    requests: 1,
    times: 1,
  },
];

describe.concurrent("a node killed", { timeout: lifeTimeoutMs }, () => {
  for (const row of steps) {
    const title = `${row.when}: ${row.lost} lost, and ${row.requests === 1 ? "one request" : "a second request"}`;
    lifeTest(title, ({ world, expect }) => crashAndRecover(row, world, expect));
  }

  lifeTest("during the request: 1 lost, and a second request", async ({ world, expect }) => {
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
  });

  for (const moment of ["unsent", "answered"] as const) {
    lifeTest(
      `in the rescue of another's run, its statement ${moment}: 1 lost, and one request`,
      async ({ world, expect }) => {
        await world.fallDue({ minutes: 1 });
        await world.crash({ step: "claim-runs answered" });
        await world.endLeases();
        // Held back: a claim between the rescue and the end of the node would hold the run for one more lease.
        await world.crash({ step: `rescue-runs ${moment}`, holdsBack: "claim-runs unsent" });
        world.start();
        await world.untilDone();
        expect(await world.runs()).toMatchObject([{ state: "succeeded", attemptCount: 2, lost: 1 }]);
        expect(world.target.arrivals).toHaveLength(1);
      },
    );
  }
});

async function crashAndRecover(row: CrashStep, world: World, expect: ExpectStatic): Promise<void> {
  await world.fallDue({ minutes: row.times });
  await world.crash(row.fault);
  await world.endLeases();
  world.start();
  await world.untilDone();
  // No retry is allowed, and yet each is delivered: losses are counted apart.
  const end = { state: "succeeded", attemptCount: 1 + row.lost, lost: row.lost };
  expect(await world.runs()).toEqual(Array.from({ length: row.times }, () => expect.objectContaining(end)));
  expect(world.target.arrivals).toHaveLength(row.times * row.requests);
}

describe.concurrent("a node that claimed a run ahead of its time, killed", { timeout: lifeTimeoutMs }, () => {
  lifeTest("before that time: nothing was begun, and nothing counts as lost", async ({ world, expect }) => {
    const resume = await world.standBeforeNext();
    await world.crash({ step: "claim-runs answered" }, { holdAfterClockJump: false });
    expect(await world.runs()).toMatchObject([{ state: "claimed", attemptCount: 0 }]);
    await world.endLeases();
    await resume();
    world.start();
    await world.untilDone();
    expect(await world.runs()).toMatchObject([{ state: "succeeded", attemptCount: 1, lost: 0 }]);
    expect(world.target.arrivals).toHaveLength(1);
  });

  lifeTest(
    "when its start is committed and the answer lost: 1 lost, and one request",
    async ({ world, expect }) => {
      const resume = await world.standBeforeNext();
      const dead = world.crash({ step: "start-runs answered" }, { holdAfterClockJump: false });
      await world.untilRuns("the run is claimed ahead", ([run]) => run?.state === "claimed");
      await resume();
      await dead;
      await world.endLeases();
      world.start();
      await world.untilDone();
      expect(await world.runs()).toMatchObject([{ state: "succeeded", attemptCount: 2, lost: 1 }]);
      expect(world.target.arrivals).toHaveLength(1);
    },
  );
});
