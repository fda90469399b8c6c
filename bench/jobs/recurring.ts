// Goal 7: how long after its second a schedule's job begins that fires every second.
import { setTimeout as pause } from "node:timers/promises";
import type { Scenario } from "../contest/scenario.ts";
import { agenda, bullmq, punctual, type Entrant } from "./entrant.ts";
import { spreadOf } from "./spread.ts";
import { contestant, onServers, type Stage } from "./stage.ts";

const schedules = 5;
const seconds = 16;
/** Making the schedules, and the first seconds of a process. */
const settlingMs = 5000;

async function measure({ openProducer, openWorker }: Stage) {
  const worker = await openWorker();
  const producer = await openProducer();
  await producer.recur(schedules);
  await pause(settlingMs);
  const before = (await worker.starts()).length;
  await pause(seconds * 1000);
  const starts = (await worker.starts()).slice(before);
  const lags = starts.map((startMs) => startMs % 1000);
  return { ...spreadOf(lags), fired: (100 * starts.length) / (schedules * seconds) };
}

/** Its expressions name minutes: sixty schedules, each begun a second after the other, fire once a second together. */
const ours: Entrant = {
  ...punctual,
  settings: `rate(1 minute), ${schedules * 60} schedules whose minutes begin a second apart`,
};
const everySecond = (entrant: Entrant): Entrant => ({
  ...entrant,
  settings: `${entrant.settings}; * * * * * *`,
});

export const scenario: Scenario<"p50" | "p99" | "max" | "fired"> = {
  ...onServers,
  name: "recurring",
  shows: `${schedules} jobs at every full second for ${seconds} s, from the second to the job's start`,
  readings: {
    p50: { label: "second → started, p50", unit: "ms", better: "lower" },
    p99: { label: "p99", unit: "ms", better: "lower" },
    max: { label: "longest", unit: "ms", better: "lower" },
    fired: { label: "of the seconds fired", unit: "%", better: "higher" },
  },
  contestants: [ours, everySecond(agenda), everySecond(bullmq)].map((entrant) =>
    contestant(entrant, measure),
  ),
  bars: [
    { goal: 7, reading: "p50", against: [agenda.name, bullmq.name], factor: 1 / 3 },
    { goal: 7, reading: "p99", against: [agenda.name, bullmq.name], factor: 1 / 10 },
  ],
};
