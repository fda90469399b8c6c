// `punctual call`: calls a job here and now, and waits for its end.
import type { LedgerRun } from "@punctual/jobs";
import type { Command } from "commander";
import { hostname } from "node:os";
import { addCommand, type CommonOptions } from "../command.ts";
import { readConfiguration, type Configuration } from "../config/configuration.ts";
import { unsafeSettings } from "../config/refuse-unsafe.ts";
import { CommandFailure, usageFailure } from "../failure.ts";
import { nearestHint } from "../nearest-hint.ts";
import { readJson } from "../option.ts";
import { print } from "../output/print.ts";
import { printable } from "../output/printable.ts";
import { stateIn, type Style } from "../output/style.ts";
import { facts } from "../output/table.ts";
import type { Surroundings } from "../terminal.ts";
import { shownTally } from "./run/show-run.ts";

interface CallOptions extends CommonOptions {
  readonly input?: unknown;
  readonly config?: string;
}

export function addCall(program: Command, surroundings: Surroundings): void {
  addCommand(program, {
    usage: "call <job>",
    summary: "Call a job here and now on the configured database, and wait for its end",
    example: `punctual call product-snapshots.daily --input '{"date":"2026-03-01"}'`,
  })
    .option("--input <json>", "hand this to the job", readJson)
    .option("--config <file>", "instead of punctual.config.ts")
    .action((job: string, options: CallOptions) => call(surroundings, job, options));
}

async function call(surroundings: Surroundings, job: string, options: CallOptions): Promise<void> {
  const configuration = await readConfiguration(surroundings, {
    config: options.config,
    check: unsafeSettings,
  });
  const node = {
    name: `${hostname()}:call`,
    configuration: withItsWorkload(configuration, job),
    migrates: true,
    json: options.json === true,
    stop: surroundings.stopRequested(),
    ahead: null,
  };
  // Loaded here: no other command waits for the engine to load.
  const { callHere } = await import("../start/call-here.ts");
  const run = await callHere(surroundings, { node, job, input: options.input });
  print(surroundings, options, { value: run, text: (style) => inFull(run, style) });
  assertItWentWell(run);
}

/** The other workloads' runs are left to those who serve them. Throws CommandFailure (usage) for a job that none has. */
function withItsWorkload(configuration: Configuration, job: string): Configuration {
  const { config } = configuration;
  const workloads = config.workloads.filter(({ jobs }) => jobs.includes(job));
  if (workloads.length > 0) return { ...configuration, config: { ...config, workloads } };
  const known = config.workloads.flatMap(({ jobs }) => jobs);
  const hint = nearestHint(job, known) || ` Known are ${known.join(", ") || "none"}.`;
  throw usageFailure(`Expected a job of the workloads, got "${job}".${hint}`);
}

function assertItWentWell({ id, state, error }: LedgerRun): void {
  if (state === "succeeded" || state === "partial") return;
  if (state === "waiting" || state === "claimed" || state === "running")
    throw new CommandFailure(
      `Expected the run ${id} to end, got a request to stop. Whoever runs on this database goes on with it: see punctual run show ${id}`,
    );
  throw new CommandFailure(
    `Expected the run ${id} to succeed, got ${state}${error === null ? "" : `: ${withoutStop(printable(error))}`}.`,
  );
}

/** Errors of jobs are sentences, or parts of one: the stop is ours. */
const withoutStop = (text: string): string => text.replace(/\.?\s*$/, "");

function inFull({ id, state, tally, result, error }: LedgerRun, style: Style): string {
  const head = facts(style, [
    ["run", style.strong(id)],
    ["state", stateIn(style, state)],
    ...(tally === null ? [] : [["tally", shownTally(tally)] as const]),
    ...(error === null ? [] : [["error", printable(error)] as const]),
  ]);
  return result === null ? head : `${head}${JSON.stringify(result, null, 2)}\n`;
}
