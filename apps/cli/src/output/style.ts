// Colours, where somebody looks at them.
import { styleText } from "node:util";
import type { Output } from "../terminal.ts";

export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly bad: (text: string) => string;
}

type Format = Parameters<typeof styleText>[0];

/** Plain unless the output is a terminal and NO_COLOR is not set. */
export function styleFor(output: Output, environment: Readonly<Record<string, string | undefined>>): Style {
  const coloured = output.isTerminal && (environment.NO_COLOR ?? "") === "";
  const paint = (format: Format) => (text: string) =>
    coloured ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: paint("bold"),
    faint: paint("dim"),
    good: paint("green"),
    warning: paint("yellow"),
    bad: paint("red"),
  };
}

/** Words for a state, in the colour that says whether to worry. */
export function stateIn(style: Style, state: string): string {
  if (["succeeded", "enabled"].includes(state)) return style.good(state);
  if (["partial", "missed", "skipped", "paused"].includes(state)) return style.warning(state);
  return state === "dead" ? style.bad(state) : state;
}
