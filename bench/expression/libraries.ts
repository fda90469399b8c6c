// The libraries that are compared: how each reads an expression and walks from one occurrence to the next.
import { next, parse } from "@punctual/expression";
import { CronExpressionParser } from "cron-parser";
import { Cron } from "croner";
import { CronosExpression } from "cronosjs";
import { packageVersion } from "../contest/package-version.ts";
import type { Contestant, Figures } from "../contest/scenario.ts";

/** Answers the first occurrence after an instant in epoch milliseconds; null when there is none. */
export type Step = (after: number) => number | null;

/** The same times in both dialects: five fields for the peers, AWS's six for ours. */
export interface Pair {
  readonly crontab: string;
  readonly ours: string;
}

export interface Library {
  readonly name: string;
  readonly step: (pair: Pair, timezone: string) => Step;
  /** Reads an expression and answers what a program would hold of it. */
  readonly read: (pair: Pair, timezone: string) => unknown;
}

const punctual: Library = {
  name: "Punctual",
  read: ({ ours }) => parse(ours),
  step: ({ ours }, timezone) => {
    const expression = parse(ours);
    const calculation = { timezone };
    return (after) => next(expression, after, calculation);
  },
};

const croner: Library = {
  name: "croner",
  read: ({ crontab }, timezone) => new Cron(crontab, { timezone, paused: true }),
  step: ({ crontab }, timezone) => {
    const cron = new Cron(crontab, { timezone, paused: true });
    return (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
  },
};

const cronParser: Library = {
  name: "cron-parser",
  read: ({ crontab }, tz) => CronExpressionParser.parse(crontab, { tz }),
  step: ({ crontab }, tz) => {
    const cron = CronExpressionParser.parse(crontab, { tz });
    return (after) => {
      cron.reset(new Date(after));
      return cron.next().getTime();
    };
  },
};

const cronosjs: Library = {
  name: "cronosjs",
  read: ({ crontab }, timezone) => CronosExpression.parse(crontab, { timezone }),
  step: ({ crontab }, timezone) => {
    const cron = CronosExpression.parse(crontab, { timezone });
    return (after) => cron.nextDate(new Date(after))?.getTime() ?? null;
  },
};

const peers = [croner, cronParser, cronosjs] as const;

export const peerNames: readonly string[] = peers.map(({ name }) => name);

/** Ours first. */
export function contestantsBy<Name extends string>(
  measure: (library: Library) => Figures<Name>,
): readonly Contestant<Name>[] {
  const ours = {
    name: punctual.name,
    version: null,
    role: "ours",
    measure: async () => measure(punctual),
  } as const;
  const others = peers.map((library): Contestant<Name> => {
    const { name } = library;
    return { name, version: packageVersion(name), role: "peer", measure: async () => measure(library) };
  });
  return [ours, ...others];
}
