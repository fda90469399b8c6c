// The next occurrence of five expressions in three zones, beside the libraries that know time zones.
import type { Bar, Figures, Reading, Scenario } from "../contest/scenario.ts";
import { contestantsBy, peerNames, type Library, type Pair, type Step } from "./libraries.ts";
import { ratePerSecond } from "./rate.ts";

const zones = ["UTC", "America/Sao_Paulo", "Europe/Berlin"];
const start = Date.UTC(2026, 5, 1);
const leapDay = "0 0 29 2 *";
const pairs: readonly Pair[] = [
  { crontab: "0 2 * * *", ours: "cron(0 2 * * ? *)" },
  { crontab: "*/5 * * * *", ours: "cron(*/5 * * * ? *)" },
  { crontab: "0 9 * * 1-5", ours: "cron(0 9 ? * 2-6 *)" },
  { crontab: leapDay, ours: "cron(0 0 29 2 ? *)" },
  { crontab: "15 10 L * *", ours: "cron(15 10 L * ? *)" },
];

interface Walk {
  readonly name: string;
  readonly pair: Pair;
  readonly zone: string;
}

const walks: readonly Walk[] = pairs.flatMap((pair) =>
  zones.map((zone) => ({ name: `${pair.crontab} ${zone}`, pair, zone })),
);

/** Each call goes on from the last answer, a second later; at the end of the calendar it begins again. */
const walking = (step: Step): (() => void) => {
  let at = start;
  return () => {
    at = (step(at) ?? start - 1000) + 1000;
  };
};

const measure = ({ step }: Library): Figures<string> =>
  Object.fromEntries(walks.map(({ name, pair, zone }) => [name, ratePerSecond(walking(step(pair, zone)))]));

const reading = ({ pair, zone }: Walk): Reading => ({
  label: `\`${pair.crontab}\` ${zone}`,
  unit: "/s",
  better: "higher",
});

const bar = ({ name, pair }: Walk): Bar<string> => ({
  goal: 10,
  reading: name,
  against: peerNames,
  factor: pair.crontab === leapDay ? 15 : 25,
});

export const scenario: Scenario = {
  name: "next",
  shows: "The next occurrence of a cron expression, a second after the last, in one thread",
  readings: Object.fromEntries(walks.map((walk) => [walk.name, reading(walk)])),
  contestants: contestantsBy(measure),
  bars: walks.map(bar),
};
