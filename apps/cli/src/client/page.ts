// Options and last line of every list.
import type { Command } from "commander";
import { readCount } from "../option.ts";
import type { Style } from "../output/style.ts";

export interface PageOptions {
  readonly limit: number;
  readonly cursor?: string;
}

export const withPage = (command: Command): Command =>
  command
    .option("--limit <number>", "so many at most, 1 to 200", readCount(1, 200), 50)
    .option("--cursor <cursor>", "go on where the last page ended");

/** Says how to go on, where there is more; and that there is nothing, where there is nothing. */
export function pageEnd(
  style: Style,
  page: { readonly items: readonly unknown[]; readonly nextCursor: string | null },
  nothing: string,
): string {
  if (page.items.length === 0) return `${nothing}\n`;
  return page.nextCursor === null ? "" : style.faint(`More: --cursor ${page.nextCursor}\n`);
}
