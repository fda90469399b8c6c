// `punctual backfill`: runs a schedule for a range of the past, with a look at what that means first.
import type { Command } from "commander";
import { pathOf, type Client } from "../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../client/connect.ts";
import {
  backfillPreviewShape,
  backfillShape,
  type BackfillAnswer,
  type BackfillPreview,
} from "../client/shapes/backfill.ts";
import { CommandFailure } from "../failure.ts";
import { readCount, readInstant, readJson } from "../option.ts";
import { shownText } from "../output/instant.ts";
import { print } from "../output/print.ts";
import { showProgress } from "../output/progress.ts";
import type { Style } from "../output/style.ts";
import { facts } from "../output/table.ts";
import type { Surroundings } from "../terminal.ts";
import { readScheduleName, schedulePath } from "./schedule/schedule-path.ts";

interface BackfillOptions extends ServerOptions {
  readonly from: Date;
  readonly to: Date;
  readonly dryRun?: boolean;
  readonly includeSucceeded?: boolean;
  readonly concurrency?: number;
  readonly input?: unknown;
  readonly wait?: boolean;
}

export function addBackfill(program: Command, surroundings: Surroundings): void {
  addClientCommand(program, {
    usage: "backfill <schedule>",
    summary: "Run a schedule for every time it had in a range of the past",
    example: "punctual backfill nightly --from 2026-11-01T00:00:00Z --to 2026-11-08T00:00:00Z --dry-run",
  })
    .requiredOption("--from <instant>", "the first time, included", readInstant)
    .requiredOption("--to <instant>", "the last time, included", readInstant)
    .option("--dry-run", "say how many runs that would be, and make none")
    .option("--include-succeeded", "run again what has succeeded already, too")
    .option("--concurrency <number>", "so many runs at once, 1 to 1000", readCount(1, 1000))
    .option("--input <json>", "send this instead of the schedule's own input", readJson)
    .option("--no-wait", "come back at once; the backfill goes on")
    .action(async (schedule: string, options: BackfillOptions) => {
      const client = await connect(surroundings, options);
      if (options.dryRun === true) return preview(client, schedule, { options, surroundings });
      await run(client, schedule, { options, surroundings });
    });
  addCancelBackfill(program, surroundings);
}

function addCancelBackfill(program: Command, surroundings: Surroundings): void {
  addClientCommand(program, {
    usage: "backfill-cancel <id>",
    summary: "Cancel what a backfill has not begun yet",
    example: "punctual backfill-cancel 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  }).action(async (id: string, options: ServerOptions) => {
    const client = await connect(surroundings, options);
    const path = pathOf("backfills", `${id}:cancel`);
    const backfill = await client.call({ method: "POST", path }, backfillShape);
    print(surroundings, options, { value: backfill, text: (style) => inFull(backfill, style) });
  });
}

interface Asked {
  readonly options: BackfillOptions;
  readonly surroundings: Surroundings;
}

const bodyOf = ({ from, to, includeSucceeded, concurrency, input }: BackfillOptions) => ({
  from,
  to,
  includeSucceeded,
  concurrency,
  input,
});

async function preview(client: Client, schedule: string, { options, surroundings }: Asked): Promise<void> {
  const path = schedulePath(readScheduleName(schedule), ":backfill");
  const body = { ...bodyOf(options), dryRun: true };
  const answer = await client.call({ method: "POST", path, body }, backfillPreviewShape);
  print(surroundings, options, { value: answer, text: (style) => previewInFull(answer, style) });
}

async function run(client: Client, schedule: string, { options, surroundings }: Asked): Promise<void> {
  const path = schedulePath(readScheduleName(schedule), ":backfill");
  const made = await client.call({ method: "POST", path, body: bodyOf(options) }, backfillShape);
  const backfill = options.wait === false ? made : await untilDone(client, made, surroundings);
  print(surroundings, options, { value: backfill, text: (style) => inFull(backfill, style) });
  if (backfill.failed > 0)
    throw new CommandFailure(
      `Expected every run to succeed, got ${backfill.failed} that did not. See: punctual run ls --state dead`,
    );
}

async function untilDone(
  client: Client,
  made: BackfillAnswer,
  surroundings: Surroundings,
): Promise<BackfillAnswer> {
  const look = () => client.call({ method: "GET", path: pathOf("backfills", made.id) }, backfillShape);
  return showProgress(surroundings, {
    look,
    isDone: ({ state }) => state !== "running",
    inWords: ({ total, succeeded, failed, skipped }) => ({
      done: succeeded + failed + skipped,
      total,
      note: failed === 0 ? "" : `${failed} failed`,
    }),
  });
}

const previewInFull = (answer: BackfillPreview, style: Style): string =>
  facts(style, [
    ["times in the range", String(answer.total)],
    ["succeeded already", String(answer.alreadySucceeded)],
    ["to run", style.strong(String(answer.toRun))],
    ["first", shownText(answer.first)],
    ["last", shownText(answer.last)],
  ]);

const inFull = (backfill: BackfillAnswer, style: Style): string =>
  facts(style, [
    ["backfill", style.strong(backfill.id)],
    ["schedule", backfill.schedule],
    ["range", `${shownText(backfill.from)} to ${shownText(backfill.to)}`],
    ["state", backfill.state],
    [
      "runs",
      `${backfill.made} of ${backfill.total} made, ${backfill.succeeded} succeeded, ${backfill.failed} failed, ${backfill.open} open, ${backfill.skipped} passed over`,
    ],
  ]);
