// The definition that `schedule put` sends: a JSON file, with the options laid over it.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { z } from "zod";
import { usageFailure } from "../../failure.ts";
import type { Surroundings } from "../../terminal.ts";

export interface DefinitionOptions {
  readonly file?: string;
  readonly expression?: string;
  readonly timezone?: string;
  readonly description?: string;
  readonly urlTarget?: string;
  readonly method?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly connection?: string;
  readonly timeout?: number;
  readonly job?: string;
  readonly apiDestination?: string;
  readonly limit?: string;
  readonly pauseAfter?: number;
  readonly input?: unknown;
  readonly inputText?: string;
  readonly startAt?: Date;
  readonly endAt?: Date;
  readonly overlap?: string;
  readonly catchUp?: string;
  readonly maxRetries?: number;
  readonly maxAge?: number;
  readonly window?: number;
  readonly paused?: boolean;
}

type Definition = Readonly<Record<string, unknown>>;

/** Throws CommandFailure (usage). Whether the definition is right, the server says. */
export async function definitionOf(
  options: DefinitionOptions,
  surroundings: Surroundings,
): Promise<Definition> {
  const base = options.file === undefined ? {} : writable(await readDefinition(options.file, surroundings));
  const definition = { ...base, ...given(options), ...retryOf(options, base), ...targetOf(options, base) };
  if (definition.expression === undefined)
    throw usageFailure("Expected --expression or --file, got neither.");
  if (definition.target === undefined)
    throw usageFailure("Expected --url-target, --job, --api-destination or --file, got none of them.");
  return definition;
}

const objectShape = z.record(z.string(), z.unknown());

async function readDefinition(file: string, { directory, terminal }: Surroundings): Promise<Definition> {
  const text =
    file === "-"
      ? await terminal.readInput()
      : await readFile(resolve(directory, file), "utf8").catch(() => null);
  if (text === null) throw usageFailure(`Expected --file to name a file that can be read, got "${file}".`);
  try {
    return objectShape.parse(JSON.parse(text));
  } catch {
    throw usageFailure(
      `Expected ${file === "-" ? "standard input" : file} to hold one JSON object, got something else.`,
    );
  }
}

/** What `schedule get --json` prints beside the definition; without it, a schedule can be copied by get and put. */
const readOnly = [
  "group",
  "name",
  "tenant",
  "stateReason",
  "stateActor",
  "origin",
  "nextAt",
  "version",
  "createdAt",
  "updatedAt",
];

const writable = (definition: Definition): Definition =>
  Object.fromEntries(
    Object.entries(definition).filter(
      ([name, value]) => !readOnly.includes(name) && !(name === "state" && value === "completed"),
    ),
  );

function given(options: DefinitionOptions): Definition {
  if (options.input !== undefined && options.inputText !== undefined)
    throw usageFailure("Expected --input or --input-text, got both.");
  const {
    expression,
    timezone,
    description,
    startAt,
    endAt,
    overlap,
    catchUp,
    window,
    input,
    inputText,
    paused,
    limit,
    pauseAfter,
  } = options;
  const state = paused === true ? "paused" : undefined;
  const said = { expression, timezone, description, startAt, endAt, overlap, catchUp, state };
  const named = { flexibleWindowMinutes: window, limit, pauseAfterDeadRuns: pauseAfter };
  return present({ ...said, ...named, input: inputText ?? input });
}

function retryOf({ maxRetries, maxAge }: DefinitionOptions, base: Definition): Definition {
  const retry = present({ maxRetries, maxAgeSeconds: maxAge });
  return Object.keys(retry).length === 0 ? {} : { retry: { ...objectOr(base.retry), ...retry } };
}

function targetOf(options: DefinitionOptions, base: Definition): Definition {
  const { urlTarget, job, apiDestination, method, header, connection, timeout } = options;
  if ([urlTarget, job, apiDestination].filter((each) => each !== undefined).length > 1)
    throw usageFailure("Expected one of --url-target, --job and --api-destination, got more.");
  const parts = present({
    url: urlTarget,
    method: method?.toUpperCase(),
    headers: header,
    connection,
    timeoutSeconds: timeout,
  });
  const other = otherTarget(options);
  if (other !== null && Object.keys(parts).length > 0)
    throw usageFailure(
      `Expected ${job === undefined ? "--api-destination" : "--job"} alone, got options of an http target beside it.`,
    );
  if (other !== null) return { target: other };
  if (Object.keys(parts).length === 0) return {};
  const before = objectOr(base.target);
  if (urlTarget === undefined && before.kind !== "http")
    throw usageFailure("Expected --url-target with the options of an http target, got none.");
  return { target: { ...(before.kind === "http" ? before : {}), kind: "http", ...parts } };
}

function otherTarget({ job, apiDestination }: Pick<DefinitionOptions, "job" | "apiDestination">) {
  if (job !== undefined) return { kind: "job", job };
  return apiDestination === undefined ? null : { kind: "api-destination", name: apiDestination };
}

const present = (values: Definition): Definition =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const objectOr = (value: unknown): Definition => objectShape.safeParse(value).data ?? {};
