// Reads a query of Logs Insights: its commands, each a stage that the lines go through.
import { dedupCommand } from "./commands/dedup.ts";
import { displayCommand } from "./commands/display.ts";
import { fieldsCommand } from "./commands/fields.ts";
import { filterCommand } from "./commands/filter.ts";
import { limitCommand } from "./commands/limit.ts";
import { parseCommand } from "./commands/parse.ts";
import { sortCommand } from "./commands/sort.ts";
import { statsCommand } from "./commands/stats.ts";
import { QueryReader } from "./query-reader.ts";
import type { QueryStage } from "./query-table.ts";

/** After its name. Throws QueryRefused. */
type Command = (reader: QueryReader) => QueryStage;

const commands: Readonly<Record<string, Command>> = {
  fields: fieldsCommand,
  filter: filterCommand,
  stats: statsCommand,
  sort: sortCommand,
  limit: limitCommand,
  display: displayCommand,
  parse: parseCommand,
  dedup: dedupCommand,
};

export interface ParsedQuery {
  readonly stages: readonly QueryStage[];
  /** It says itself how many rows it wants. */
  readonly isLimited: boolean;
}

/** Throws QueryRefused. */
export function parseQuery(query: string): ParsedQuery {
  const reader = new QueryReader(query);
  const stages: QueryStage[] = [];
  let isLimited = false;
  do {
    isLimited ||= reader.sees("limit");
    stages.push(command(reader));
  } while (reader.passes("|"));
  if (!reader.isAtEnd) throw reader.refused("| or the end");
  return { stages, isLimited };
}

function command(reader: QueryReader): QueryStage {
  const known = Object.entries(commands).find(([name]) => reader.passes(name));
  if (known === undefined) throw reader.refused(`a command (${Object.keys(commands).join(", ")})`);
  return known[1](reader);
}
