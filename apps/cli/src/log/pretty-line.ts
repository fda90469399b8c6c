// Turns a line of JSON into one that people read on a terminal.
import { printable } from "../output/printable.ts";
import type { Style } from "../output/style.ts";

/** Any other line passes as it is. */
export function prettyLine(line: string, style: Style): string {
  const entry = parsed(line);
  if (entry === null) return line;
  const { time, level, msg, err, ...rest } = entry;
  const clock = typeof time === "string" ? time.slice(11, 23) : "";
  const facts = Object.entries(rest).map(([name, value]) =>
    style.faint(` ${name}=${printable(shown(value))}`),
  );
  return `${style.faint(clock)} ${word(String(level), style)} ${printable(String(msg ?? ""))}${facts.join("")}${cause(err, style)}\n`;
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

function word(level: string, style: Style): string {
  const padded = level.padEnd(5);
  if (level === "error") return style.bad(padded);
  return level === "warn" ? style.warning(padded) : style.good(padded);
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function cause(err: unknown, style: Style): string {
  if (typeof err !== "object" || err === null) return "";
  const stack = "stack" in err ? String(err.stack) : JSON.stringify(err);
  return `\n${style.faint(
    stack
      .split("\n")
      .map((line) => `      ${printable(line)}`)
      .join("\n"),
  )}`;
}
