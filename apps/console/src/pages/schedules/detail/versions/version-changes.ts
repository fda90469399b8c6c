// In which fields two versions of a schedule differ, with what each says.
import type { ItemOf } from "@punctual/client";

export type ScheduleVersion = ItemOf<"/api/v1/schedules/{group}/{name}/versions">;

export interface Change {
  /** Such as `retry.maxRetries`. */
  readonly field: string;
  /** Null where it does not say. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Of every version another, so no change of what the schedule says. */
const ownFields: ReadonlySet<string> = new Set(["version", "createdAt", "actor"]);

export function changesBetween(before: ScheduleVersion, after: ScheduleVersion): readonly Change[] {
  const [old, recent] = [fieldsOf(before), fieldsOf(after)];
  const names = new Set([...old.keys(), ...recent.keys()]);
  return [...names]
    .map((field) => ({ field, before: old.get(field) ?? null, after: recent.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
    .sort((one, other) => one.field.localeCompare(other.field));
}

/** An input is one field, however deep: its parts are the target's, not ours. */
function fieldsOf(version: ScheduleVersion): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(version)) {
    if (ownFields.has(name) || value === undefined) continue;
    if (name === "input") fields.set(name, shown(value));
    else addFields(fields, name, value);
  }
  return fields;
}

function addFields(fields: Map<string, string>, name: string, value: unknown): void {
  // Null is how a version says nothing.
  if (value === null) return;
  if (typeof value !== "object" || Array.isArray(value)) return void fields.set(name, shown(value));
  for (const [part, inner] of Object.entries(value)) addFields(fields, `${name}.${part}`, inner);
}

const shown = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value, null, 2);
