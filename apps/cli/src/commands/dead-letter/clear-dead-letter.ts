// `punctual dlq redrive` and `discard`: runs the runs of dead letters again, or takes them off the list.
import type { Command } from "commander";
import { noAnswer, pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { clearedShape, type ClearedAnswer } from "../../client/shapes/dead-letter.ts";
import { runShape } from "../../client/shapes/run.ts";
import { readJson } from "../../option.ts";
import { print } from "../../output/print.ts";
import { printable } from "../../output/printable.ts";
import type { Style } from "../../output/style.ts";
import { table } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";
import { runInFull } from "../run/show-run.ts";
import { filterOf, withFilter, type FilterOptions } from "./filter.ts";

type RedriveOptions = ServerOptions & FilterOptions & { readonly input?: unknown };

export function addRedriveDeadLetter(parent: Command, surroundings: Surroundings): void {
  const command = addClientCommand(parent, {
    usage: "redrive [id]",
    summary: "Run the run of a dead letter again, or those of all that a filter finds",
    example: "punctual dlq redrive --schedule default/nightly --dry-run",
  }).option("--input <json>", "with this input instead of the one it died with", readJson);
  withFilter(command).action(async (id: string | undefined, options: RedriveOptions) => {
    if (id === undefined) return clear(surroundings, options, { verb: "redrive", did: "run again" });
    const client = await connect(surroundings, options);
    const path = pathOf("dead-letters", `${id}:redrive`);
    const body = options.input === undefined ? undefined : { input: options.input };
    const run = await client.call({ method: "POST", path, body }, runShape);
    print(surroundings, options, { value: run, text: (style) => runInFull(run, style) });
  });
}

export function addDiscardDeadLetter(parent: Command, surroundings: Surroundings): void {
  const command = addClientCommand(parent, {
    usage: "discard [id]",
    summary: "Take a dead letter off the list, or all that a filter finds; their runs stay on record",
    example: "punctual dlq discard 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  });
  withFilter(command).action(async (id: string | undefined, options: ServerOptions & FilterOptions) => {
    if (id === undefined) return clear(surroundings, options, { verb: "discard", did: "discarded" });
    const client = await connect(surroundings, options);
    await client.call({ method: "POST", path: pathOf("dead-letters", `${id}:discard`) }, noAnswer);
    print(surroundings, options, { value: { discarded: id }, text: () => `Discarded ${id}.\n` });
  });
}

interface Clearing {
  readonly verb: "redrive" | "discard";
  readonly did: string;
}

async function clear(
  surroundings: Surroundings,
  options: RedriveOptions,
  { verb, did }: Clearing,
): Promise<void> {
  const { input, dryRun } = options;
  const body = { filter: filterOf(options), input, dryRun };
  const client = await connect(surroundings, options);
  const cleared = await client.call({ method: "POST", path: `/dead-letters:${verb}`, body }, clearedShape);
  const outcome = dryRun === true ? `would be ${did}` : `${did}`;
  print(surroundings, options, { value: cleared, text: (style) => inWords(cleared, outcome, style) });
}

function inWords({ matched, byReason }: ClearedAnswer, outcome: string, style: Style): string {
  const rows = byReason.map(({ reason, count }) => [printable(reason), String(count)]);
  const reasons = rows.length === 0 ? "" : `\n${table(style, ["REASON", "COUNT"], rows)}`;
  return `${style.strong(String(matched))} dead letters ${outcome}.\n${reasons}`;
}
