// What may follow the words typed so far: commands, then their options.
import type { Command } from "commander";

/** @param words after `punctual`, the last one being typed; it may be empty. */
export function candidates(program: Command, words: readonly string[]): readonly string[] {
  const typed = words.at(-1) ?? "";
  const command = words.slice(0, -1).reduce(step, program);
  const offered = typed.startsWith("-") ? optionsOf(command) : commandsOf(command);
  return offered.filter((word) => word.startsWith(typed)).sort();
}

/** A word that names no command of this one is an argument or an option: it leads nowhere else. */
const step = (command: Command, word: string): Command =>
  command.commands.find((child) => child.name() === word) ?? command;

const commandsOf = (command: Command): readonly string[] =>
  command.commands.map((child) => child.name()).filter((name) => !name.startsWith("_"));

const optionsOf = (command: Command): readonly string[] => [
  ...command.options.flatMap(({ long }) => long ?? []),
  "--help",
];
