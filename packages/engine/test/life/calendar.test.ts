// An occurrence that its calendar moves to the next day, and nodes that are killed on both days: it has one run, on the second.
import { calendarDefinition, putCalendar } from "../../src/index.ts";
import { principal } from "../definition.ts";
import { lifeTest, lifeTimeoutMs } from "./life-test.ts";

const dayMinutes = 1_440;

lifeTest(
  "a run that waits for the next kept day outlives the nodes that made it, and is delivered then, once",
  { timeout: lifeTimeoutMs },
  async ({ world, expect }) => {
    const wanted = await world.once(2);
    const excludeDates = wanted.times.map((at) => at.toISOString().slice(0, 10));
    await putCalendar(world.engine, principal, {
      name: "closed",
      definition: calendarDefinition.parse({ excludeDates }),
    });
    await world.put({ ...wanted, calendar: { name: "closed", onExcluded: "next-day" } });
    await world.pass({ minutes: 1 });
    await world.crash({ step: "move-occurrences answered" });
    expect(await world.runs()).toEqual([]);
    await world.crash({ step: "move-occurrences committed" });
    const [made] = await world.runs();
    expect(made).toMatchObject({ state: "waiting", attemptCount: 0 });
    expect(world.target.arrivals).toEqual([]);
    await world.pass({ minutes: dayMinutes });
    await world.crash({ step: "attempt started" });
    await world.endLeases();
    world.start();
    await world.untilDone();
    expect(await world.runs()).toMatchObject([{ id: made?.id, state: "succeeded", lost: 1 }]);
    expect(world.target.arrivals).toHaveLength(1);
  },
);
