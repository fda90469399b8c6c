// Turns an output into the tree that JSON or CBOR writes: the members that its shape knows, without absent ones.
import { held, isRecord } from "./record.ts";
import type { Shape } from "./shape.ts";

/** How a protocol writes what JSON has no value for. */
export interface Scalars {
  instant(value: Date): unknown;
  bytes(value: Uint8Array): unknown;
}

export function writeTree(shape: Shape, value: unknown, scalars: Scalars): unknown {
  if (value instanceof Date) return scalars.instant(value);
  if (value instanceof Uint8Array) return scalars.bytes(value);
  if (shape.kind === "list" && Array.isArray(value))
    return value.map((item: unknown) => writeTree(shape.item, item, scalars));
  if (shape.kind === "map" && isRecord(value))
    return rebuilt(Object.entries(value), (name, item) => [name, writeTree(shape.item, item, scalars)]);
  if (shape.kind === "structure" && isRecord(value))
    return rebuilt(Object.entries(shape.members), (name, member) => [
      name,
      writeTree(member, held(value, name), scalars),
    ]);
  return value;
}

function rebuilt<Item>(
  entries: readonly (readonly [string, Item])[],
  write: (name: string, item: Item) => readonly [string, unknown],
): Readonly<Record<string, unknown>> {
  const written = entries.map(([name, item]) => write(name, item));
  return Object.fromEntries(written.filter(([, value]) => value !== undefined && value !== null));
}
