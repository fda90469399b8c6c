// `node bench/expression/zones.ts [zone …]`: ten years of next() in every time zone, instant by instant beside croner.
import { existsSync, readdirSync } from "node:fs";
import { assertTimezone, next, parse, type DstPolicy } from "@punctual/expression";
import { Cron } from "croner";

const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2030, 0, 1);
const ZONEINFO = "/usr/share/zoneinfo";

interface Comparison {
  readonly crontab: string;
  readonly ours: string;
  readonly dst: DstPolicy;
}

// For one time a day croner shifts out of a gap and fires in the first pass; for several it skips and fires in both.
const COMPARISONS: readonly Comparison[] = [
  { crontab: "30 2 * * *", ours: "cron(30 2 * * ? *)", dst: { gap: "shift", overlap: "first" } },
  { crontab: "15 0 * * *", ours: "cron(15 0 * * ? *)", dst: { gap: "shift", overlap: "first" } },
  { crontab: "45 1-3 * * *", ours: "cron(45 1-3 * * ? *)", dst: { gap: "skip", overlap: "both" } },
];

const isZone = (name: string): boolean => {
  try {
    assertTimezone(name);
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
};

/** Those Intl lists, and the links of the machine's own tz database that it also takes. */
const allZones = (): string[] => {
  const links = existsSync(ZONEINFO) ? readdirSync(ZONEINFO, { recursive: true, encoding: "utf8" }) : [];
  return [...new Set([...Intl.supportedValuesOf("timeZone"), ...links.filter(isZone)])].sort();
};

/** The first instant at which the two walks part; null when they are the same to the end. */
const firstDifference = ({ crontab, ours, dst }: Comparison, timezone: string): string | null => {
  const expression = parse(ours);
  const cron = new Cron(crontab, { timezone, paused: true });
  let at: number | null = FROM;
  while (at < TO) {
    const mine: number | null = next(expression, at, { timezone, dst });
    const theirs: number | null = cron.nextRun(new Date(at))?.getTime() ?? null;
    if (mine !== theirs) return `${shown(mine)} is not ${shown(theirs)}`;
    if (mine === null) return null;
    at = mine;
  }
  return null;
};

const shown = (at: number | null): string => (at === null ? "none" : new Date(at).toISOString());

const zones = process.argv.length > 2 ? process.argv.slice(2) : allZones();
let differences = 0;
for (const zone of zones) {
  for (const comparison of COMPARISONS) {
    const found = firstDifference(comparison, zone);
    if (found === null) continue;
    differences++;
    console.log(`${zone}: \`${comparison.crontab}\`: ${found}`);
  }
}
console.log(
  `${zones.length} zones, ${COMPARISONS.length} expressions, ten years: ${differences} differences`,
);
process.exitCode = differences > 0 ? 1 : 0;
