// `punctual explain`: what a schedule expression means and when it fires, without a server.
import {
  assertAtIsReal,
  assertTimezone,
  describe,
  ExpressionError,
  lint,
  next,
  parse,
  TimezoneError,
  type Warning,
} from "@punctual/expression";
import type { Command } from "commander";
import { addCommand, type CommonOptions } from "../command.ts";
import { usageFailure } from "../failure.ts";
import { readCount, readInstant } from "../option.ts";
import { distance, shownInstant, wallTime } from "../output/instant.ts";
import { print } from "../output/print.ts";
import type { Style } from "../output/style.ts";
import { table } from "../output/table.ts";
import type { Surroundings } from "../terminal.ts";

interface ExplainOptions extends CommonOptions {
  readonly timezone: string;
  readonly after?: Date;
  readonly count: number;
  readonly startAt?: Date;
}

export function addExplain(program: Command, surroundings: Surroundings): void {
  addCommand(program, {
    usage: "explain <expression>",
    summary: "Say what a schedule expression means and when it fires",
    example: "punctual explain 'cron(0 2 * * ? *)' --timezone Europe/Berlin",
  })
    .option("--timezone <zone>", "IANA time zone", "UTC")
    .option("--after <instant>", "look from here on instead of from now", readInstant)
    .option("--count <number>", "so many fires, 1 to 100", readCount(1, 100), 10)
    .option("--start-at <instant>", "where a rate begins, and nothing fires before", readInstant)
    .action((expression: string, options: ExplainOptions) => {
      const now = surroundings.now();
      const explanation = explain(expression, options, now);
      print(surroundings, options, {
        value: explanation,
        text: (style) => inWords(explanation, { style, now, ...options }),
      });
    });
}

interface Explanation {
  readonly kind: string;
  readonly description: string;
  readonly next: readonly Date[];
  readonly warnings: readonly Warning[];
}

function explain(text: string, { timezone, after, count, startAt }: ExplainOptions, now: Date): Explanation {
  const expression = understood(text, timezone);
  const from = (after ?? now).getTime();
  const calculation = {
    timezone,
    anchorAt: (startAt ?? after ?? now).getTime(),
    ...(startAt === undefined ? {} : { startAt: startAt.getTime() }),
  };
  const times: Date[] = [];
  for (
    let at = next(expression, from, calculation);
    at !== null && times.length < count;
    at = next(expression, at, calculation)
  ) {
    times.push(new Date(at));
  }
  const { kind } = expression;
  return {
    kind,
    description: describe(expression, { timezone }),
    next: times,
    warnings: lint(expression, { timezone, after: from }),
  };
}

function understood(text: string, timezone: string) {
  try {
    assertTimezone(timezone);
    const expression = parse(text);
    assertAtIsReal(expression, timezone);
    return expression;
  } catch (error) {
    if (error instanceof TimezoneError) throw usageFailure(error.message, { field: "timezone" });
    if (!(error instanceof ExpressionError)) throw error;
    const { code, position } = error;
    throw usageFailure(`${error.message}\n\n  ${text}\n  ${" ".repeat(position)}^`, {
      field: "expression",
      code,
      part: error.field,
      position,
    });
  }
}

interface Shown extends ExplainOptions {
  readonly style: Style;
  readonly now: Date;
}

function inWords(
  { description, next: times, warnings }: Explanation,
  { style, now, timezone }: Shown,
): string {
  const rows = times.map((at) => [
    `  ${wallTime(at, timezone)}`,
    shownInstant(at),
    style.faint(distance(at, now)),
  ]);
  const fires = rows.length === 0 ? "  never fires\n" : table(style, [`  ${timezone}`, "UTC", ""], rows);
  const careful = warnings.map(({ message }) => `\n${style.warning("Careful:")} ${message}\n`);
  return `${style.strong(description)}\n\n${fires}${careful.join("")}`;
}
