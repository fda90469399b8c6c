// `node bench/expression/next.ts`: next() against the time-zone-aware libraries, as ratios. Exit 1 when a bar is missed.
import { contestants, type Pair, type Step } from "./contestants.ts";
import { interleaved, shown } from "./rate.ts";

const ZONES = ["UTC", "America/Sao_Paulo", "Europe/Berlin"];
const START = Date.UTC(2026, 5, 1);
const LEAP_DAY = "0 0 29 2 *";
const PAIRS: readonly Pair[] = [
  { crontab: "0 2 * * *", ours: "cron(0 2 * * ? *)" },
  { crontab: "*/5 * * * *", ours: "cron(*/5 * * * ? *)" },
  { crontab: "0 9 * * 1-5", ours: "cron(0 9 ? * 2-6 *)" },
  { crontab: LEAP_DAY, ours: "cron(0 0 29 2 ? *)" },
  { crontab: "15 10 L * *", ours: "cron(15 10 L * ? *)" },
];

/** Each call goes on from the last answer, a second later; at the end of the calendar it begins again. */
const walk = (step: Step): (() => void) => {
  let at = START;
  return () => {
    at = (step(at) ?? START - 1000) + 1000;
  };
};

let missed = 0;
console.log(
  "next() a second, median of 3 interleaved rounds ± half the spread; ratio to the best of the others\n",
);
console.log(`| expression | zone | ${contestants.map(({ name }) => name).join(" | ")} | ratio | bar |`);
console.log(`|---|---|${contestants.map(() => "---|").join("")}---|---|`);
for (const pair of PAIRS) {
  for (const zone of ZONES) {
    const measured = interleaved(contestants.map(({ step }) => walk(step(pair, zone))));
    const cells = measured.map(({ median, spread }) => `${shown(median)} ±${Math.round(spread * 50)} %`);
    const [ours = 0, ...others] = measured.map(({ median }) => median);
    const ratio = ours / Math.max(...others);
    const bar = pair.crontab === LEAP_DAY ? 15 : 25;
    if (ratio < bar) missed++;
    console.log(`| \`${pair.crontab}\` | ${zone} | ${cells.join(" | ")} | ${ratio.toFixed(1)} | ${bar} |`);
  }
}
if (missed > 0) console.log(`\n${missed} below the bar`);
process.exitCode = missed > 0 ? 1 : 0;
