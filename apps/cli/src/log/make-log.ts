// The log of a node: lines of JSON, or prettier ones where somebody looks at them; and on record, for whoever asks a node for them.
import type { ServerLog } from "@punctual/engine";
import { pino, stdTimeFunctions } from "pino";
import type { Settings } from "../config/settings.ts";
import { styleFor } from "../output/style.ts";
import type { Surroundings } from "../terminal.ts";
import { errorEntry } from "./error-entry.ts";
import { secretMask } from "./mask-secrets.ts";
import { prettyLine } from "./pretty-line.ts";

export interface Log {
  debug(data: Readonly<Record<string, unknown>>, message: string): void;
  info(data: Readonly<Record<string, unknown>>, message: string): void;
  warn(data: Readonly<Record<string, unknown>>, message: string): void;
  error(data: Readonly<Record<string, unknown>>, message: string): void;
}

/** Names under which nothing is ever shown, at the top of a line and one level below. */
const hiddenNames = [
  "authorization",
  "password",
  "secret",
  "token",
  "apiKey",
  "connectionString",
  "secretKey",
  "secretKeys",
  "nextSecretKey",
];

/** Whoever follows the log by a client of AWS would otherwise see little else than that it does. */
const isForRecord = (line: string): boolean =>
  !line.startsWith('{"level":"debug"') && !line.includes('"action":"logs:');

export function makeLog(
  settings: Settings,
  { terminal, environment }: Surroundings,
  serverLog: ServerLog | null = null,
): Log {
  const style = styleFor(terminal.out, environment);
  const mask = secretMask(settings.values);
  const write = (line: string): void => {
    const safe = mask(line);
    if (isForRecord(safe)) serverLog?.take(safe);
    terminal.out.write(terminal.out.isTerminal ? prettyLine(safe, style) : safe);
  };
  return pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: (error: unknown) => errorEntry(error) },
      redact: { paths: hiddenNames.flatMap((name) => [name, `*.${name}`]), censor: "[hidden]" },
    },
    { write },
  );
}
