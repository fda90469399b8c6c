// `punctual explain`: what a schedule expression means and when it fires, without a server.
import {
  assertAtIsReal,
  assertTimezone,
  describe,
  ExpressionError,
  lint,
  next,
  notations,
  onTheWall,
  recognise,
  TimezoneError,
  translate,
  type Notation,
  type OnTheWall,
  type Translation,
  type Warning,
} from "@punctual/expression";
import { Option, type Command } from "commander";
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
  readonly dialect: Notation | "auto";
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
    .addOption(
      new Option("--dialect <name>", "how it is written; auto goes by its form")
        .choices(["auto", ...notations])
        .default("aws"),
    )
    .action((expression: string, options: ExplainOptions) => {
      const now = surroundings.now();
      const explanation = explain(expression, options, now);
      print(surroundings, options, {
        value: explanation,
        text: (style) => inWords(explanation, { style, now, ...options }),
      });
    });
}

interface ShownOccurrence extends OnTheWall {
  readonly at: Date;
  /** Calendars are the server's: it is asked with `punctual schedule next`. */
  readonly excluded: null;
}

interface Explanation {
  readonly expression: string;
  readonly kind: string;
  readonly description: string;
  readonly dialects: Readonly<Record<Notation, Translation>>;
  readonly next: readonly Date[];
  readonly occurrences: readonly ShownOccurrence[];
  readonly warnings: readonly Warning[];
}

function explain(
  text: string,
  { timezone, after, count, startAt, dialect }: ExplainOptions,
  now: Date,
): Explanation {
  const expression = understood(text, timezone, dialect);
  const from = (after ?? now).getTime();
  const calculation = {
    timezone,
    anchorAt: (startAt ?? after ?? now).getTime(),
    ...(startAt === undefined ? {} : { startAt: startAt.getTime() }),
  };
  const occurrences: ShownOccurrence[] = [];
  for (
    let at = next(expression, from, calculation);
    at !== null && occurrences.length < count;
    at = next(expression, at, calculation)
  ) {
    occurrences.push({ at: new Date(at), ...onTheWall(expression, at, calculation), excluded: null });
  }
  return {
    expression: expression.text,
    kind: expression.kind,
    description: describe(expression, { timezone }),
    dialects: translate(expression),
    next: occurrences.map((occurrence) => occurrence.at),
    occurrences,
    warnings: lint(expression, { timezone, after: from }),
  };
}

function understood(text: string, timezone: string, dialect: ExplainOptions["dialect"]) {
  try {
    assertTimezone(timezone);
    const { expression } = recognise(text, dialect);
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
  { description, dialects, occurrences, warnings }: Explanation,
  { style, now, timezone }: Shown,
): string {
  const rows = occurrences.map(({ at, dst }) => [
    `  ${wallTime(at, timezone)}`,
    shownInstant(at),
    style.faint([distance(at, now), ...clockChange(dst)].join(", ")),
  ]);
  const fires = rows.length === 0 ? "  never fires\n" : table(style, [`  ${timezone}`, "UTC", ""], rows);
  const careful = warnings.map(({ message }) => `\n${style.warning("Careful:")} ${message}\n`);
  return `${style.strong(description)}\n\n${fires}\n${inDialects(dialects, style)}${careful.join("")}`;
}

const clockChange = (dst: OnTheWall["dst"]): readonly string[] => (dst === null ? [] : [clockChanges[dst]]);

const clockChanges = {
  gap: "moved out of the hour that the clocks pass over",
  overlap: "in the hour that comes twice",
  "offset-change": "the first after the clocks were changed",
};

const dialectNames = { aws: "AWS", crontab: "crontab", quartz: "Quartz" };

const inDialects = (dialects: Explanation["dialects"], style: Style): string =>
  notations
    .map((notation) => {
      const { text, note } = dialects[notation];
      return `  ${dialectNames[notation].padEnd(7)}  ${text ?? style.faint(`– ${note}`)}\n`;
    })
    .join("");
