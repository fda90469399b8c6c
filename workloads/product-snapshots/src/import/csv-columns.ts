// Where the columns of a CSV file are, as its first line says.
import { ImportRefused } from "./import-refused.ts";

const required = ["userId", "id", "name", "value", "currency"] as const;
const known: readonly string[] = [...required, "archived"];

export type Columns = Readonly<Record<(typeof required)[number], number>> & {
  /** -1 where there is none. */
  readonly archived: number;
};

/** Throws ImportRefused. */
export function csvColumns(names: readonly string[]): Columns {
  const missing = required.filter((name) => !names.includes(name));
  const strange = names.find((name, index) => !known.includes(name) || names.indexOf(name) !== index);
  if (missing.length > 0 || strange !== undefined)
    throw new ImportRefused(1, columnsWanted(missing, strange));
  const at = (name: string): number => names.indexOf(name);
  return {
    userId: at("userId"),
    id: at("id"),
    name: at("name"),
    value: at("value"),
    currency: at("currency"),
    archived: at("archived"),
  };
}

function columnsWanted(missing: readonly string[], strange: string | undefined): string {
  const wanted = `Expected the columns ${required.join(",")} and at most archived`;
  return strange === undefined
    ? `${wanted}, got none named ${missing.join(", ")}.`
    : `${wanted}, each once, got one named "${strange.slice(0, 60)}".`;
}
