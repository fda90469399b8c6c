// `punctual completion`: the script that lets a shell complete commands and options.
import type { Command } from "commander";
import { addCommand, type CommonOptions } from "../command.ts";
import { candidates } from "../completion/candidates.ts";
import { scripts, shells, type Shell } from "../completion/scripts.ts";
import { usageFailure } from "../failure.ts";
import { print } from "../output/print.ts";
import type { Surroundings } from "../terminal.ts";

export function addCompletion(program: Command, surroundings: Surroundings): void {
  addCommand(program, {
    usage: "completion <shell>",
    summary: "Print the completion script of bash, zsh or fish",
    example: "punctual completion bash >> ~/.bashrc",
  }).action((shell: string, options: CommonOptions) => {
    if (!isShell(shell)) throw usageFailure(`Expected bash, zsh or fish, got "${shell}".`);
    print(surroundings, options, { value: { shell, script: scripts[shell] }, text: () => scripts[shell] });
  });
  // Asked by those scripts; not for people.
  program
    .command("__complete [words...]", { hidden: true })
    .allowUnknownOption()
    .action((words: readonly string[]) => {
      surroundings.terminal.out.write(
        candidates(program, words)
          .map((word) => `${word}\n`)
          .join(""),
      );
    });
}

const isShell = (text: string): text is Shell => shells.some((shell) => shell === text);
