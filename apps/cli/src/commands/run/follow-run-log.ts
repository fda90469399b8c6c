// Prints what a run logs while it goes on, until it has ended.
import { setTimeout as after } from "node:timers/promises";
import { pathOf, type Client } from "../../client/client.ts";
import { pageOf } from "../../client/shapes/page.ts";
import { logLineShape, runShape, type LogLineAnswer } from "../../client/shapes/run.ts";
import { CommandFailure } from "../../failure.ts";
import { logLines } from "../../output/log-lines.ts";
import { printable } from "../../output/printable.ts";
import { styleFor } from "../../output/style.ts";
import type { Surroundings } from "../../terminal.ts";

interface Following {
  /** One JSON object a line. */
  readonly json: boolean;
  readonly surroundings: Surroundings;
}

const lookEveryMs = 500;
const mostAtOnce = 200;

/** Throws CommandFailure when the run does not succeed. */
export async function followRunLog(
  client: Client,
  id: string,
  { json, surroundings: { terminal, environment } }: Following,
): Promise<void> {
  const style = styleFor(terminal.out, environment);
  let seen: string | undefined;
  for (;;) {
    // Asked before the lines: a run that has ended by then has logged all that it will.
    const run = await client.call({ method: "GET", path: pathOf("runs", id) }, runShape);
    for (
      let fresh = await linesAfter(client, id, seen);
      fresh.length > 0;
      fresh = await linesAfter(client, id, seen)
    ) {
      terminal.out.write(
        json ? fresh.map((line) => `${JSON.stringify(line)}\n`).join("") : logLines(fresh, style),
      );
      seen = fresh.at(-1)?.line;
    }
    if (run.endedAt !== null) return assertSuccess(run);
    await after(lookEveryMs);
  }
}

async function linesAfter(
  client: Client,
  id: string,
  seen: string | undefined,
): Promise<readonly LogLineAnswer[]> {
  const query = { after: seen, limit: mostAtOnce };
  const page = await client.call(
    { method: "GET", path: pathOf("runs", id, "log"), query },
    pageOf(logLineShape),
  );
  return page.items;
}

function assertSuccess({ state, error }: { readonly state: string; readonly error: string | null }): void {
  if (state === "succeeded") return;
  const why = error === null ? "" : `: ${printable(error)}`;
  throw new CommandFailure(`Expected the run to succeed, got ${state}${why}.`);
}
