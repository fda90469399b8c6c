// A backfill whose node is killed between two pages: another goes on, and every time has one run.
import { describe } from "vitest";
import { getBackfill, startBackfill } from "../../src/index.ts";
import { named, principal } from "../definition.ts";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";

const minuteMs = 60_000;

describe.concurrent("a node that makes a backfill's runs, killed", { timeout: lifeTimeoutMs }, () => {
  lifeTest(
    "before and after the COMMIT of a page: another goes on, and each time is requested once",
    async ({ world, expect }) => {
      const last = Math.floor((await world.time.now()).getTime() / minuteMs) * minuteMs;
      const times = Array.from({ length: 8 }, (_, index) => new Date(last - (7 - index) * minuteMs));
      await world.put({ expression: "cron(* * * * ? *)", state: "paused", times });
      const { id } = await startBackfill(world.engine, principal, {
        ...named("one"),
        from: times[0] ?? new Date(0),
        to: new Date(last),
        concurrency: 3,
        idempotencyKey: null,
      });
      await world.crash({ step: "make-backfill-runs answered", holdsBack: "claim-runs unsent" });
      expect(await world.runs()).toEqual([]);
      await world.crash({ step: "make-backfill-runs committed", holdsBack: "claim-runs unsent" });
      expect(await world.runs()).toHaveLength(3);
      world.start();
      world.start();
      await world.until(
        "the backfill is done",
        async () => (await getBackfill(world.engine, principal, { id })).state === "done",
      );
      expect(world.target.arrivals).toHaveLength(8);
      expect(await getBackfill(world.engine, principal, { id })).toMatchObject({
        total: 8,
        made: 8,
        succeeded: 8,
        failed: 0,
        open: 0,
        skipped: 0,
      });
    },
  );
});
