// `punctual limits`: what the tenant may have and do, and how much of it is used.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../client/connect.ts";
import { limitsShape } from "../client/shapes/limits.ts";
import { print } from "../output/print.ts";
import { table } from "../output/table.ts";
import type { Surroundings } from "../terminal.ts";

export function addLimits(program: Command, surroundings: Surroundings): void {
  addClientCommand(program, {
    usage: "limits",
    summary: "Show what the tenant may have and do, and how much of it is used",
    example: "punctual limits",
  }).action(async (options: ServerOptions) => {
    const client = await connect(surroundings, options);
    const limits = await client.call({ method: "GET", path: "/limits" }, limitsShape);
    print(surroundings, options, {
      value: limits,
      text: (style) =>
        table(
          style,
          ["LIMIT", "USED", "OF"],
          limits.items.map(({ name, used, limit }) => [name, String(used), String(limit)]),
        ),
    });
  });
}
