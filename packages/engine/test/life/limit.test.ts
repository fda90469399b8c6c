// A rate shared by two processes, one of which is killed in the middle: never above, and nothing starves (F48).
import { describe } from "vitest";
import { putRateLimit, rateLimitDefinition } from "../../src/index.ts";
import { principal } from "../definition.ts";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";
import type { World } from "./world.ts";
import { allAttempts } from "../all-attempts.ts";

const ratePerSecond = 15;
const total = 60;

describe(
  "two nodes and 60 times of a schedule with a limit of 15 a second",
  { timeout: lifeTimeoutMs },
  () => {
    lifeTest(
      "one killed in the middle: all end, and never more than 15 begin within a second",
      async ({ world, expect }) => {
        const definition = rateLimitDefinition.parse({ ratePerSecond });
        await putRateLimit(world.engine, principal, { name: "shared", definition });
        await world.put({ ...(await world.minutes(total)), limit: "shared" });
        await world.pass({ minutes: total + 2 });
        const nodes = [world.start(), world.start()];
        const killed = await nodes[0]?.said("ready");
        await world.target.received(20);
        nodes[0]?.signal("SIGKILL");
        await nodes[0]?.ended;
        await world.endLeases(killed?.nodeId);
        await world.untilDone();
        const begun = await beginnings(world);
        expect(begun.length).toBeGreaterThanOrEqual(total);
        const within = begun.map((first) => begun.filter((at) => at >= first && at < first + 1000).length);
        expect(Math.max(...within)).toBeLessThanOrEqual(ratePerSecond);
      },
    );
  },
);

/** Of all attempts, in epoch milliseconds. */
async function beginnings({ place }: World): Promise<readonly number[]> {
  const rows = await place.database.execute(
    `select extract(epoch from started_at) * 1000 as ms from ${allAttempts} a`,
  );
  return rows.map(({ ms }) => Number(ms));
}
