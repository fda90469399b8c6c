// Ten years of occurrences in a time zone, instant by instant beside croner.
import { existsSync, readdirSync } from "node:fs";
import { assertTimezone, next, parse, type DstPolicy } from "@punctual/expression";
import { Cron } from "croner";

const from = Date.UTC(2020, 0, 1);
const to = Date.UTC(2030, 0, 1);
const zoneinfo = "/usr/share/zoneinfo";

interface Comparison {
  readonly crontab: string;
  readonly ours: string;
  readonly dst: DstPolicy;
}

// For one time a day croner shifts out of a gap and fires in the first pass; for several it skips and fires in both.
const comparisons: readonly Comparison[] = [
  { crontab: "30 2 * * *", ours: "cron(30 2 * * ? *)", dst: { gap: "shift", overlap: "first" } },
  { crontab: "15 0 * * *", ours: "cron(15 0 * * ? *)", dst: { gap: "shift", overlap: "first" } },
  { crontab: "45 1-3 * * *", ours: "cron(45 1-3 * * ? *)", dst: { gap: "skip", overlap: "both" } },
];

/** Those that Intl lists, and the links of the machine's own tz database that it also takes. */
export function allZones(): readonly string[] {
  const links = existsSync(zoneinfo) ? readdirSync(zoneinfo, { recursive: true, encoding: "utf8" }) : [];
  return [...new Set([...Intl.supportedValuesOf("timeZone"), ...links.filter(isZone)])].toSorted();
}

function isZone(name: string): boolean {
  try {
    assertTimezone(name);
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

/** One sentence for each expression whose walks part. */
export const differencesIn = (zone: string): readonly string[] =>
  comparisons.flatMap((comparison) => {
    const found = firstDifference(comparison, zone);
    return found === null ? [] : [`${zone}: \`${comparison.crontab}\`: ${found}`];
  });

/** The first instant at which the two walks part; null when they are the same to the end. */
function firstDifference({ crontab, ours, dst }: Comparison, timezone: string): string | null {
  const expression = parse(ours);
  const cron = new Cron(crontab, { timezone, paused: true });
  let at: number | null = from;
  while (at < to) {
    const mine: number | null = next(expression, at, { timezone, dst });
    const theirs: number | null = cron.nextRun(new Date(at))?.getTime() ?? null;
    if (mine !== theirs) return `${shown(mine)} is not ${shown(theirs)}`;
    if (mine === null) return null;
    at = mine;
  }
  return null;
}

const shown = (at: number | null): string => (at === null ? "none" : new Date(at).toISOString());
