// `punctual secret ls`: which connections keep a credential; what it is, never.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { pageEnd, withPage, type PageOptions } from "../../client/page.ts";
import { connectionShape } from "../../client/shapes/connection.ts";
import { pageOf } from "../../client/shapes/page.ts";
import { shownText } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { table } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";

export function addListSecrets(parent: Command, surroundings: Surroundings): void {
  const command = addClientCommand(parent, {
    usage: "ls",
    summary: "List the connections that keep a credential",
    example: "punctual secret ls",
  });
  withPage(command).action(async (options: ServerOptions & PageOptions) => {
    const client = await connect(surroundings, options);
    const { limit, cursor } = options;
    const page = await client.call(
      { method: "GET", path: "/connections", query: { limit, cursor } },
      pageOf(connectionShape),
    );
    const rows = page.items.map(({ name, kind, updatedAt }) => [name, kind, shownText(updatedAt)]);
    print(surroundings, options, {
      value: page,
      text: (style) =>
        `${rows.length === 0 ? "" : table(style, ["NAME", "KIND", "KEPT SINCE"], rows)}${pageEnd(style, page, "No connections.")}`,
    });
  });
}
