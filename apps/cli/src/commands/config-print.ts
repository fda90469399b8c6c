// `punctual config print`: what Punctual would start with, secrets hidden.
import type { Command } from "commander";
import { addCommand, addFamily, type CommonOptions } from "../command.ts";
import { readConfiguration, type Configuration } from "../config/configuration.ts";
import { unsafeSettings } from "../config/refuse-unsafe.ts";
import { spellings, variableOf, variables } from "../config/variables.ts";
import { print } from "../output/print.ts";
import { shownAddress } from "../output/shown-address.ts";
import type { Style } from "../output/style.ts";
import { facts, table } from "../output/table.ts";
import type { Surroundings } from "../terminal.ts";

interface PrintOptions extends CommonOptions {
  readonly config?: string;
}

export function addConfigCommands(program: Command, surroundings: Surroundings): void {
  const family = addFamily(program, {
    usage: "config",
    summary: "See how Punctual is configured",
    example: "punctual config print",
  });
  addCommand(family, {
    usage: "print",
    summary: "Show what Punctual would start with, secrets hidden",
    example: "punctual config print --json",
  })
    .option("--config <file>", "instead of punctual.config.ts")
    .action(async (options: PrintOptions) => {
      const configuration = await readConfiguration(surroundings, {
        config: options.config,
        check: unsafeSettings,
      });
      const shown = shownConfiguration(configuration);
      print(surroundings, options, { value: shown, text: (style) => inWords(shown, style) });
    });
}

function shownConfiguration({ settings, config }: Configuration) {
  const { mode, host, port, publicUrl, dataDirectory, databaseUrl, logLevel } = settings;
  return {
    environment: mode,
    host,
    port,
    publicUrl,
    database: databaseUrl === null ? "embedded" : shownAddress(databaseUrl),
    dataDirectory,
    logLevel,
    file: config.file,
    workloads: config.workloads.map(({ name, jobs }) => ({ name, jobs })),
    schedules: config.schedules.map(({ group, name, expression, timezone }) => ({
      group,
      name,
      expression,
      timezone,
    })),
    retention: config.retention,
    variables: shownVariables({ settings, config }),
  };
}

/** Every variable that somebody here reads and that is set. */
function shownVariables({ settings, config }: Configuration): Readonly<Record<string, string>> {
  const ofWorkloads = config.workloads.flatMap((workload) => workload.variables).map(variableOf);
  const names = [...new Set([...variables, ...ofWorkloads].flatMap(spellings))].filter(
    (name) => !name.endsWith("_FILE"),
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = settings.values[name];
      return value === undefined ? [] : [[name, shownValue(name, value)]];
    }),
  );
}

function shownValue(name: string, value: string): string {
  if (name.endsWith("_URL")) return shownAddress(value);
  return variableOf(name.replace(/_NEXT$/, "")).secret === true ? "(hidden)" : value;
}

function inWords(shown: ReturnType<typeof shownConfiguration>, style: Style): string {
  const { workloads, schedules, variables: set, retention, file, ...single } = shown;
  const entries: [string, string][] = Object.entries({ ...single, file: file ?? "none" }).map(
    ([name, value]) => [name, String(value)],
  );
  const days = retention.runDays === undefined ? "default" : `${retention.runDays} days`;
  const head = facts(style, [
    ...entries,
    ["retention", days],
    ["workloads", workloads.map(({ name }) => name).join(", ") || "none"],
  ]);
  const declared = schedules.map(({ group, name, expression, timezone }) => [
    `${group}/${name}`,
    expression,
    timezone,
  ]);
  const schedulesTable =
    declared.length === 0 ? "" : `\n${table(style, ["SCHEDULE", "EXPRESSION", "TIME ZONE"], declared)}`;
  const variablesTable =
    Object.keys(set).length === 0 ? "" : `\n${table(style, ["VARIABLE", "VALUE"], Object.entries(set))}`;
  return `${head}${schedulesTable}${variablesTable}`;
}
