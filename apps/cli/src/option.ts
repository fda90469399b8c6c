// Reads the values of options; what does not fit is a usage error that names the option.
import { InvalidArgumentError } from "commander";
import { z } from "zod";

/** The same instants that the REST API takes. */
const instantShape = z.iso.datetime({ offset: true });

export function readInstant(text: string): Date {
  if (instantShape.safeParse(text).success) return new Date(text);
  throw new InvalidArgumentError("Expected an RFC 3339 instant such as 2026-12-01T09:00:00Z.");
}

export const readCount =
  (least: number, most: number) =>
  (text: string): number => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError("Expected JSON; quote it for the shell, such as '{\"a\":1}'.");
  }
}

/** For an option that may be repeated: `--header 'Name: value'`. */
export function readHeader(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return { ...before, [name]: value };
  throw new InvalidArgumentError("Expected a header such as 'Name: value'.");
}
