// How every command is made: its name, one sentence, an example, --json.
import type { Command } from "commander";

export interface CommandFacts {
  /** The name with its arguments: `get <name>`. */
  readonly usage: string;
  readonly summary: string;
  /** One line, as typed. */
  readonly example: string;
}

export interface CommonOptions {
  readonly json?: boolean;
}

/** A command under `parent`; it inherits how usage errors are told. */
export function addCommand(parent: Command, { usage, summary, example }: CommandFacts): Command {
  return parent
    .command(usage)
    .summary(summary)
    .description(`${summary}.`)
    .option("--json", "print JSON")
    .addHelpText("after", exampleText(example))
    .helpOption("-h, --help", "show this help");
}

/** A command that only holds others. */
export const addFamily = (parent: Command, { usage, summary, example }: CommandFacts): Command =>
  parent
    .command(usage)
    .summary(summary)
    .description(`${summary}.`)
    .addHelpText("after", exampleText(example))
    .helpOption("-h, --help", "show this help")
    .helpCommand(false);

const exampleText = (example: string): string => `\nExample:\n  $ ${example}`;
