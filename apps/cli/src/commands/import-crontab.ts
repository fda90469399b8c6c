// `punctual import crontab`: makes schedules of a crontab's lines.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ExpressionError, recognise } from "@punctual/expression";
import type { Command } from "commander";
import { pathOf } from "../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../client/connect.ts";
import { scheduleShape } from "../client/shapes/schedule.ts";
import { addFamily } from "../command.ts";
import { readCrontab, type CrontabEntry } from "../crontab/read-crontab.ts";
import { toTarget } from "../crontab/to-target.ts";
import { usageFailure } from "../failure.ts";
import { print } from "../output/print.ts";
import { printable } from "../output/printable.ts";
import { table } from "../output/table.ts";
import type { Surroundings } from "../terminal.ts";
import { addImportAws } from "./import-aws.ts";

interface ImportOptions extends ServerOptions {
  readonly group: string;
  readonly dryRun?: boolean;
}

export function addImport(program: Command, surroundings: Surroundings): void {
  const family = addFamily(program, {
    usage: "import",
    summary: "Make schedules of what is scheduled elsewhere",
    example: "punctual import crontab my-crontab --dry-run",
  });
  addClientCommand(family, {
    usage: "crontab <file>",
    summary: "Make a paused schedule of each line of a crontab that calls an address; - reads standard input",
    example: "punctual import crontab my-crontab --dry-run",
  })
    .option("--group <name>", "the schedule group they go into", "default")
    .option("--dry-run", "say what they would be, and make none")
    .action((file: string, options: ImportOptions) => importCrontab(file, options, surroundings));
  addImportAws(family, surroundings);
}

interface Imported {
  readonly line: number;
  /** Null where the line became no schedule. */
  readonly schedule: string | null;
  readonly expression: string | null;
  readonly timezone: string | null;
  readonly note: string;
}

async function importCrontab(
  file: string,
  options: ImportOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { entries, unreadable } = readCrontab(await textOf(file, surroundings));
  const client = options.dryRun === true ? null : await connect(surroundings, options);
  const imported: Imported[] = unreadable.map(({ line, text }) => left(line, `not a crontab line: ${text}`));
  for (const entry of entries) {
    const definition = definitionOf(entry);
    if ("fault" in definition) {
      imported.push(left(entry.line, definition.fault));
      continue;
    }
    const name = nameOf(entry);
    const path = pathOf("schedules", options.group, name);
    await client?.call({ method: "PUT", path, body: definition }, scheduleShape);
    const { expression, timezone } = definition;
    imported.push({
      line: entry.line,
      schedule: `${options.group}/${name}`,
      expression,
      timezone,
      note: client === null ? "would be made, paused" : "made, paused",
    });
  }
  imported.sort((one, other) => one.line - other.line);
  print(surroundings, options, {
    value: { items: imported },
    text: (style) =>
      table(
        style,
        ["LINE", "SCHEDULE", "EXPRESSION", "TIME ZONE", ""],
        imported.map(({ line, schedule, expression, timezone, note }) => [
          String(line),
          schedule ?? style.warning("left"),
          expression ?? "–",
          timezone ?? "–",
          printable(note),
        ]),
      ),
  });
}

const left = (line: number, note: string): Imported => ({
  line,
  schedule: null,
  expression: null,
  timezone: null,
  note,
});

function definitionOf({ when, command, timezone }: CrontabEntry) {
  const translated = expressionOf(when);
  if ("fault" in translated) return translated;
  const target = toTarget(command);
  if (target === null) return { fault: `a command of this machine, which has to become a job: ${command}` };
  // Paused: the crontab still runs, and both would call.
  return {
    expression: translated.expression,
    timezone,
    target,
    state: "paused",
    description: command.slice(0, 512),
  };
}

function expressionOf(when: string): { readonly expression: string } | { readonly fault: string } {
  try {
    return { expression: recognise(when, "crontab").expression.text };
  } catch (error) {
    if (error instanceof ExpressionError) return { fault: error.message };
    throw error;
  }
}

const nameOf = ({ line, command }: CrontabEntry): string => {
  const [, host = "call", path = ""] = /https?:\/\/([^/\s"']+)([^\s"'?]*)/.exec(command) ?? [];
  const slug = `${host}${path}`.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return `line-${line}-${slug}`.slice(0, 64);
};

async function textOf(file: string, { directory, terminal }: Surroundings): Promise<string> {
  if (file === "-") return terminal.readInput();
  return readFile(resolve(directory, file), "utf8").catch(() => {
    throw usageFailure(`Expected a file that can be read, got "${file}".`);
  });
}
