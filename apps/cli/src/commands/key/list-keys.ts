// `punctual key ls`: the access keys of the tenant, themselves never.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { pageEnd, withPage, type PageOptions } from "../../client/page.ts";
import { keyShape, type KeyAnswer } from "../../client/shapes/access-key.ts";
import { pageOf } from "../../client/shapes/page.ts";
import { shownText } from "../../output/instant.ts";
import { print } from "../../output/print.ts";
import { printable } from "../../output/printable.ts";
import type { Style } from "../../output/style.ts";
import { table } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";

export function addListKeys(parent: Command, surroundings: Surroundings): void {
  const command = addClientCommand(parent, {
    usage: "ls",
    summary: "List access keys",
    example: "punctual key ls",
  });
  withPage(command).action(async (options: ServerOptions & PageOptions) => {
    const client = await connect(surroundings, options);
    const { limit, cursor } = options;
    const page = await client.call(
      { method: "GET", path: "/access-keys", query: { limit, cursor } },
      pageOf(keyShape),
    );
    print(surroundings, options, {
      value: page,
      text: (style) => `${rows(page.items, style)}${pageEnd(style, page, "No access keys.")}`,
    });
  });
}

function rows(keys: readonly KeyAnswer[], style: Style): string {
  if (keys.length === 0) return "";
  return table(
    style,
    ["ID", "NAME", "ROLE", "BEGINS WITH", "CREATED", "LAST USED", "EXPIRES"],
    keys.map(({ id, name, role, prefix, createdAt, lastUsedAt, expiresAt }) => [
      id,
      printable(name),
      role,
      prefix,
      shownText(createdAt),
      shownText(lastUsedAt),
      shownText(expiresAt),
    ]),
  );
}
