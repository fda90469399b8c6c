// The libraries that are compared, each as a walk from one occurrence to the next.
import { next, parse } from "@punctual/expression";
import { CronExpressionParser } from "cron-parser";
import { Cron } from "croner";
import { CronosExpression } from "cronosjs";

/** Answers the first occurrence after an instant in epoch milliseconds; null when there is none. */
export type Step = (after: number) => number | null;

/** The same times in both dialects: five fields for the peers, AWS's six for ours. */
export interface Pair {
  readonly crontab: string;
  readonly ours: string;
}

export interface Contestant {
  readonly name: string;
  readonly step: (pair: Pair, timezone: string) => Step;
  /** Reads an expression and answers what a program would hold of it. */
  readonly read: (pair: Pair, timezone: string) => unknown;
}

const punctual: Contestant = {
  name: "punctual",
  read: ({ ours }) => parse(ours),
  step: ({ ours }, timezone) => {
    const expression = parse(ours);
    const calculation = { timezone };
    return (after) => next(expression, after, calculation);
  },
};

const croner: Contestant = {
  name: "croner",
  read: ({ crontab }, timezone) => new Cron(crontab, { timezone, paused: true }),
  step: ({ crontab }, timezone) => {
    const cron = new Cron(crontab, { timezone, paused: true });
    return (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
  },
};

const cronParser: Contestant = {
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

const cronosjs: Contestant = {
  name: "cronosjs",
  read: ({ crontab }, timezone) => CronosExpression.parse(crontab, { timezone }),
  step: ({ crontab }, timezone) => {
    const cron = CronosExpression.parse(crontab, { timezone });
    return (after) => cron.nextDate(new Date(after))?.getTime() ?? null;
  },
};

/** Ours first. */
export const contestants: readonly Contestant[] = [punctual, croner, cronParser, cronosjs];
