// `punctual migrate`: brings the database's tables to what this version needs.
import { migrate, pendingMigrations, type Applied } from "@punctual/database";
import type { Command } from "commander";
import { addCommand, type CommonOptions } from "../command.ts";
import { readConfiguration } from "../config/configuration.ts";
import { makeLog } from "../log/make-log.ts";
import { print } from "../output/print.ts";
import type { Style } from "../output/style.ts";
import { table } from "../output/table.ts";
import { closing } from "../start/closing.ts";
import { migrationNeeded } from "../start/migration-needed.ts";
import { migrationSets } from "../start/migrations.ts";
import { openDatabases } from "../start/open-databases.ts";
import type { Surroundings } from "../terminal.ts";

interface MigrateOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly config?: string;
}

export function addMigrate(program: Command, surroundings: Surroundings): void {
  addCommand(program, {
    usage: "migrate",
    summary: "Bring the database's tables to what this version needs",
    example: "punctual migrate --dry-run",
  })
    .option("--dry-run", "only list what is missing; ends with 4 if anything is")
    .option("--config <file>", "instead of punctual.config.ts")
    .action((options: MigrateOptions) => migrateTables(surroundings, options));
}

async function migrateTables(surroundings: Surroundings, options: MigrateOptions): Promise<void> {
  const { settings, config } = await readConfiguration(surroundings, { config: options.config });
  const { err } = surroundings.terminal;
  // Standard output belongs to the answer.
  const log = makeLog(settings, { ...surroundings, terminal: { ...surroundings.terminal, out: err } });
  const open = closing(log);
  try {
    const databases = await openDatabases({
      settings,
      log,
      closing: open,
      stop: surroundings.stopRequested(),
    });
    const sets = migrationSets(config);
    if (options.dryRun === true)
      return showPending(surroundings, options, await pendingMigrations(databases.engine, sets));
    const applied = await migrate(databases.engine, sets);
    print(surroundings, options, {
      value: { applied },
      text: (style) => inWords(applied, style, "Nothing was missing."),
    });
  } finally {
    await open.close();
  }
}

function showPending(surroundings: Surroundings, options: MigrateOptions, pending: readonly Applied[]): void {
  print(surroundings, options, {
    value: { pending },
    text: (style) => inWords(pending, style, "Nothing is missing."),
  });
  if (pending.length > 0) throw migrationNeeded(pending.length);
}

function inWords(migrations: readonly Applied[], style: Style, nothing: string): string {
  if (migrations.length === 0) return `${nothing}\n`;
  const rows = migrations.map(({ set, number, name }) => [set, String(number).padStart(4, "0"), name]);
  return table(style, ["SET", "NUMBER", "MIGRATION"], rows);
}
