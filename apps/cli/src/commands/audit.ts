// `punctual audit`: who did what, newest first.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../client/connect.ts";
import { pageEnd, withPage, type PageOptions } from "../client/page.ts";
import { auditShape } from "../client/shapes/audit.ts";
import { pageOf } from "../client/shapes/page.ts";
import { readInstant } from "../option.ts";
import { shownText } from "../output/instant.ts";
import { print } from "../output/print.ts";
import { printable } from "../output/printable.ts";
import { table } from "../output/table.ts";
import type { Surroundings } from "../terminal.ts";

interface AuditOptions extends ServerOptions, PageOptions {
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly from?: Date;
  readonly to?: Date;
}

export function addAudit(program: Command, surroundings: Surroundings): void {
  const command = addClientCommand(program, {
    usage: "audit",
    summary: "Show who did what, and who was denied",
    example: "punctual audit --subject default/nightly",
  });
  withPage(command)
    .option("--actor <name>", "of one actor")
    .option("--action <action>", "one kind, such as schedule.pause")
    .option("--subject <name>", "done to this")
    .option("--from <instant>", "at or after", readInstant)
    .option("--to <instant>", "at or before", readInstant)
    .action(async (options: AuditOptions) => {
      const client = await connect(surroundings, options);
      const { actor, action, subject, limit, cursor } = options;
      const [from, to] = [options.from?.toISOString(), options.to?.toISOString()];
      const query = { actor, action, subject, from, to, limit, cursor };
      const page = await client.call({ method: "GET", path: "/audit", query }, pageOf(auditShape));
      const rows = page.items.map((event) => [
        shownText(event.at),
        printable(event.actor),
        event.action,
        printable(event.subject),
        event.result,
        event.address ?? "–",
      ]);
      const headings = ["AT (UTC)", "ACTOR", "ACTION", "SUBJECT", "RESULT", "FROM"];
      print(surroundings, options, {
        value: page,
        text: (style) =>
          `${rows.length === 0 ? "" : table(style, headings, rows)}${pageEnd(style, page, "Nothing was done.")}`,
      });
    });
}
