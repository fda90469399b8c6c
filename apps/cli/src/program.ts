// The program `punctual`: its commands, and the exit code in which one ends.
import { classify } from "@punctual/database";
import { Command, CommanderError } from "commander";
import { addStart } from "./commands/start.ts";
import manifest from "../package.json" with { type: "json" };
import { CommandFailure, exitCodes } from "./failure.ts";
import { errorEntry } from "./log/error-entry.ts";
import { styleFor } from "./output/style.ts";
import type { Surroundings } from "./terminal.ts";

/** Runs one command; answers the exit code. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const program = await buildProgram(words, surroundings);
    await program.parseAsync([...words], { from: "user" });
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

async function buildProgram(words: readonly string[], surroundings: Surroundings): Promise<Command> {
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
  for (const add of await commandsFor(words)) add(program, surroundings);
  return program;
}

/** A start does not wait until what no start needs has been loaded. */
const commandsFor = async ([command]: readonly string[]): Promise<readonly AddCommand[]> =>
  command === "start" ? [addStart] : (await import("./commands/every-command.ts")).everyCommand;

type AddCommand = (program: Command, surroundings: Surroundings) => void;

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
