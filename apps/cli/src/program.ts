// The program `punctual`: its commands, and the exit code in which one ends.
import { classify } from "@punctual/database";
import { Command, CommanderError } from "commander";
import { addAudit } from "./commands/audit.ts";
import { addBackfill } from "./commands/backfill.ts";
import { addCompletion } from "./commands/completion.ts";
import { addConfigCommands } from "./commands/config-print.ts";
import { addDev } from "./commands/dev.ts";
import { addDeadLetterCommands } from "./commands/dead-letter/commands.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addExplain } from "./commands/explain.ts";
import { addFreeze, addUnfreeze } from "./commands/freeze.ts";
import { addKeyCommands } from "./commands/key/commands.ts";
import { addImport } from "./commands/import-crontab.ts";
import { addLimits } from "./commands/limits.ts";
import { addMigrate } from "./commands/migrate.ts";
import { addRunCommands } from "./commands/run/commands.ts";
import { addScheduleCommands } from "./commands/schedule/commands.ts";
import { addSecretCommands } from "./commands/secret/commands.ts";
import { addStart } from "./commands/start.ts";
import manifest from "../package.json" with { type: "json" };
import { CommandFailure, exitCodes } from "./failure.ts";
import { errorEntry } from "./log/error-entry.ts";
import { styleFor } from "./output/style.ts";
import type { Surroundings } from "./terminal.ts";

/** Runs one command; answers the exit code. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    await buildProgram(surroundings).parseAsync([...words], { from: "user" });
    return exitCodes.ok;
  } catch (error) {
    // Commander has already written what it has to say: help, the version, or a usage error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const failure = error instanceof CommandFailure ? error : unforeseen(error);
    tell(failure, words.includes("--json"), surroundings);
    return failure.exitCode;
  }
}

/** Printed by hand: Node would show every object that a driver has hung on the error. */
function unforeseen(error: unknown): CommandFailure {
  const { stack, message, cause } = errorEntry(error);
  const because = cause === undefined ? "" : `\n  because: ${cause.message}`;
  return new CommandFailure(`${classify(error) === "unavailable" ? message : (stack ?? message)}${because}`, {
    cause: error,
  });
}

function buildProgram(surroundings: Surroundings): Command {
  const { out, err } = surroundings.terminal;
  const program = new Command("punctual")
    .description("Scheduled jobs that run on time, once, and tell you when they don't.")
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .addHelpText("after", "\nExample:\n  $ punctual explain 'cron(0 2 * * ? *)' --timezone Europe/Berlin")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => err.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  const groups = [
    addStart,
    addDev,
    addMigrate,
    addScheduleCommands,
    addRunCommands,
    addDeadLetterCommands,
    addBackfill,
    addFreeze,
    addUnfreeze,
    addKeyCommands,
    addSecretCommands,
    addLimits,
    addAudit,
    addDoctor,
    addExplain,
    addImport,
    addConfigCommands,
    addCompletion,
  ];
  for (const add of groups) add(program, surroundings);
  return program;
}

function tell(
  { message, facts }: CommandFailure,
  json: boolean,
  { terminal, environment }: Surroundings,
): void {
  const { bad } = styleFor(terminal.err, environment);
  terminal.err.write(
    json ? `${JSON.stringify({ detail: message, ...facts }, null, 2)}\n` : `${bad("punctual:")} ${message}\n`,
  );
}
