// The same instants as croner over ten years, and where it is by intention another.
import { Cron } from "croner";
import { expect, test } from "vitest";
import { next, parse, type DstPolicy } from "../src/index.ts";

const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2030, 0, 1);

interface Walk {
  readonly crontab: string;
  readonly ours: string;
  readonly dst: DstPolicy;
}

/** Instants as text, where the two part for the first time; none when they never do. */
const firstDifference = ({ crontab, ours, dst }: Walk, timezone: string): string[] => {
  const cron = new Cron(crontab, { timezone, paused: true });
  const expression = parse(ours);
  for (let at = FROM; at < TO;) {
    const mine = next(expression, at, { timezone, dst }) ?? 0;
    const theirs = cron.nextRun(new Date(at))?.getTime() ?? 0;
    if (mine !== theirs) return [mine, theirs].map((t) => new Date(t).toISOString());
    at = mine;
  }
  return [];
};

// The walk over every time zone is `node bench/expression/zones.ts`.
test.each([
  "America/Havana",
  "America/Sao_Paulo",
  "Africa/Casablanca",
  "Antarctica/Troll",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Europe/Dublin",
])("a time of day in %s fires at croner's instants with gap shift and overlap first", (timezone) => {
  for (const [minute, hour] of [
    [30, 2],
    [15, 0],
  ]) {
    const walk = { crontab: `${minute} ${hour} * * *`, ours: `cron(${minute} ${hour} * * ? *)` };
    expect(firstDifference({ ...walk, dst: { gap: "shift", overlap: "first" } }, timezone)).toEqual([]);
  }
});

// Documented in README.md: of several times a day croner loses those in a gap and repeats those in an overlap.
const several = { crontab: "45 1-3 * * *", ours: "cron(45 1-3 * * ? *)" };

test.each(["Australia/Lord_Howe", "Europe/Berlin"])(
  "several times a day in %s fire at croner's instants with gap skip and overlap both",
  (timezone) => {
    expect(firstDifference({ ...several, dst: { gap: "skip", overlap: "both" } }, timezone)).toEqual([]);
  },
);

test.each([
  [
    "the end of a gap, where ours fires for the time that was lost",
    { gap: "shift", overlap: "both" },
    "2020-03-29T01:00",
    "2020-03-29T01:45",
  ],
  [
    "a second pass, where ours is silent",
    { gap: "skip", overlap: "first" },
    "2020-10-25T02:45",
    "2020-10-25T01:45",
  ],
] as const)("with the other choice they part at %s", (_, dst, ours, theirs) => {
  expect(firstDifference({ ...several, dst }, "Europe/Berlin")).toEqual([
    `${ours}:00.000Z`,
    `${theirs}:00.000Z`,
  ]);
});
