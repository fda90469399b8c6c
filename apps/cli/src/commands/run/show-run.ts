// `punctual run show`: one run with its attempts and failed items.
import type { Command } from "commander";
import { pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { runDetailShape, type RunAnswer, type RunDetailAnswer } from "../../client/shapes/run.ts";
import { shownText } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { printable } from "../../output/printable.ts";
import { stateIn, type Style } from "../../output/style.ts";
import { facts, table } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";

export function addShowRun(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "show <id>",
    summary: "Show a run with its attempts and failed items",
    example: "punctual run show 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  }).action(async (id: string, options: ServerOptions) => {
    const client = await connect(surroundings, options);
    const run = await client.call({ method: "GET", path: pathOf("runs", id) }, runDetailShape);
    print(surroundings, options, {
      value: run,
      text: (style) => `${runInFull(run, style, delivery(run))}${attempts(run, style)}${items(run, style)}`,
    });
  });
}

type Facts = readonly (readonly [string, string])[];

/** @param more what is known beyond a line of a list. */
export function runInFull(run: RunAnswer, style: Style, more: Facts = []): string {
  const why = run.reason === null ? "" : ` (${printable(run.reason)})`;
  return facts(style, [
    ["run", style.strong(run.id)],
    ...named("schedule", run.schedule),
    ...named("job", run.job),
    ["kind", run.kind],
    ["state", `${stateIn(style, run.state)}${why}`],
    ["scheduled", shownText(run.scheduledAt)],
    ["started", shownText(run.startedAt)],
    ["ended", shownText(run.endedAt)],
    ["attempts", `${run.attemptCount}${run.lost === 0 ? "" : `, ${run.lost} of them lost`}`],
    ...named("tally", run.tally === null ? null : shownTally(run.tally)),
    ...named("error", run.error),
    ...more,
  ]);
}

/** What was or will be sent, and when. */
function delivery({ input, upcoming }: RunDetailAnswer): Facts {
  const next =
    upcoming === null || upcoming === undefined
      ? null
      : `${shownText(upcoming.attemptAt)}, ${upcoming.retriesLeft} retries left, given up ${shownText(upcoming.giveUpAt)}`;
  return [...named("next attempt", next), ...named("input", input ?? null)];
}

const named = (name: string, value: string | null): Facts =>
  value === null ? [] : [[name, printable(value)]];

type Counts = Readonly<Record<"total" | "successful" | "failed" | "skipped", number>>;

export const shownTally = ({ total, successful, failed, skipped }: Counts): string =>
  `${successful} of ${total}${failed === 0 ? "" : `, ${failed} failed`}${skipped === 0 ? "" : `, ${skipped} skipped`}`;

function attempts(run: RunDetailAnswer, style: Style): string {
  if (run.attempts.length === 0) return "";
  const rows = run.attempts.map(({ number, startedAt, endedAt, outcome, status, error, node }) => [
    String(number),
    shownText(startedAt),
    shownText(endedAt),
    outcome ?? "going on",
    status === null ? "" : String(status),
    printable(node ?? ""),
    printable(error ?? ""),
  ]);
  return `\n${table(style, ["ATTEMPT", "STARTED", "ENDED", "OUTCOME", "STATUS", "NODE", "ERROR"], rows)}`;
}

function items(run: RunDetailAnswer, style: Style): string {
  if (run.items.length === 0) return "";
  const rows = run.items.map(({ key, error }) => [printable(key), printable(error)]);
  return `\n${table(style, ["FAILED ITEM", "ERROR"], rows)}`;
}
