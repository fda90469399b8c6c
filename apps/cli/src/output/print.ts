// Prints what a command found: JSON for programs, words for people.
import type { Surroundings } from "../terminal.ts";
import { styleFor, type Style } from "./style.ts";

export interface Answer {
  /** Printed with --json. */
  readonly value: unknown;
  /** Printed otherwise; ends in a line break. */
  readonly text: (style: Style) => string;
}

export function print(
  { terminal, environment }: Surroundings,
  options: { readonly json?: boolean },
  answer: Answer,
): void {
  const text =
    options.json === true
      ? `${JSON.stringify(answer.value, null, 2)}\n`
      : answer.text(styleFor(terminal.out, environment));
  terminal.out.write(text);
}
