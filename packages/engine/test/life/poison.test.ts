// A job that ends every process that works on it.
import { rescueBatch } from "../../src/run/rescue.ts";
import { itemsJobName } from "./items-job.ts";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";

lifeTest(
  "a job that kills five nodes is dead as worker lost, with one dead letter, and kills no sixth",
  { timeout: lifeTimeoutMs },
  async ({ world, expect }) => {
    await world.put({ ...(await world.once(0)), target: { kind: "job", job: itemsJobName } });
    for (let losses = 1; losses <= 5; losses++) {
      await world.crash({ step: "attempt started" });
      await world.endLeases();
      await rescueBatch(world.place.database);
      expect(await world.runs()).toMatchObject([{ state: losses < 5 ? "waiting" : "dead", lost: losses }]);
      // Without the wait in between, which doubles from one second.
      await world.place.database.execute("update punctual.queue set due_at = punctual.now()");
    }
    const letters = await world.place.database.execute("select reason from punctual.dead_letters");
    expect(letters).toEqual([{ reason: "worker lost" }]);
    await world.put({ ...(await world.once(0)), name: "other" });
    const healthy = world.start();
    await world.untilDone();
    expect(healthy.isAlive).toBe(true);
  },
);
