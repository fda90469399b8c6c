// `punctual completion`: the script that lets a shell complete commands and options.
import type { Command } from "commander";
import { addCommand } from "../command.ts";
import { candidates } from "../completion/candidates.ts";
import { scripts, shells, type Shell } from "../completion/scripts.ts";
import { usageFailure } from "../failure.ts";
import type { Surroundings } from "../terminal.ts";

export function addCompletion(program: Command, { terminal }: Surroundings): void {
  addCommand(program, {
    usage: "completion <shell>",
    summary: "Print the completion script of bash, zsh or fish",
    example: "punctual completion bash >> ~/.bashrc",
  }).action((shell: string) => {
    if (!isShell(shell)) throw usageFailure(`Expected bash, zsh or fish, got "${shell}".`);
    terminal.out.write(scripts[shell]);
  });
  // Asked by those scripts; not for people.
  program
    .command("__complete [words...]", { hidden: true })
    .allowUnknownOption()
    .action((words: readonly string[]) => {
      terminal.out.write(
        candidates(program, words)
          .map((word) => `${word}\n`)
          .join(""),
      );
    });
}

const isShell = (text: string): text is Shell => shells.some((shell) => shell === text);
