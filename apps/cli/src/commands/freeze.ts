// `punctual freeze` and `unfreeze`: lets no run of the tenant begin, and lets them begin again.
import type { Command } from "commander";
import { noAnswer } from "../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../client/connect.ts";
import { freezeShape, type FreezeAnswer } from "../client/shapes/freeze.ts";
import { readInstant } from "../option.ts";
import { shownText } from "../output/instant.ts";
import { print } from "../output/print.ts";
import type { Surroundings } from "../terminal.ts";

interface FreezeOptions extends ServerOptions {
  readonly reason?: string;
  readonly until?: Date;
}

export function addFreeze(program: Command, surroundings: Surroundings): void {
  addClientCommand(program, {
    usage: "freeze",
    summary: "Let no run begin until unfreeze; what falls due meanwhile waits",
    example: "punctual freeze --reason 'moving the database' --until 2026-12-01T06:00:00Z",
  })
    .option("--reason <text>", "for people")
    .option("--until <instant>", "ends by itself then", readInstant)
    .action(async (options: FreezeOptions) => {
      const client = await connect(surroundings, options);
      const { reason, until } = options;
      const freeze = await client.call(
        { method: "PUT", path: "/freeze", body: { reason, until } },
        freezeShape,
      );
      print(surroundings, options, { value: freeze, text: () => inWords(freeze) });
    });
}

export function addUnfreeze(program: Command, surroundings: Surroundings): void {
  addClientCommand(program, {
    usage: "unfreeze",
    summary: "Let runs begin again, those that waited first",
    example: "punctual unfreeze",
  }).action(async (options: ServerOptions) => {
    const client = await connect(surroundings, options);
    await client.call({ method: "DELETE", path: "/freeze" }, noAnswer);
    print(surroundings, options, { value: { frozen: false }, text: () => "Runs begin again.\n" });
  });
}

const inWords = ({ until }: FreezeAnswer): string =>
  `Frozen: no run begins ${until === null ? "until `punctual unfreeze`" : `until ${shownText(until)}`}.\n`;
