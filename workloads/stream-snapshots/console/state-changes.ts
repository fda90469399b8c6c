// What differs between two states of a stream, member by member.

export type StateChange =
  | { readonly kind: "added"; readonly path: string; readonly after: unknown }
  | { readonly kind: "removed"; readonly path: string; readonly before: unknown }
  | { readonly kind: "changed"; readonly path: string; readonly before: unknown; readonly after: unknown };

type State = Readonly<Record<string, unknown>>;

/** By path. Objects are looked into; lists are compared as a whole, as a merge replaces them. */
export function stateChanges(before: State, after: State): readonly StateChange[] {
  return between({ before, after, path: "" }).toSorted((one, other) => one.path.localeCompare(other.path));
}

interface Pair {
  readonly before: State;
  readonly after: State;
  readonly path: string;
}

function between({ before, after, path }: Pair): readonly StateChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => memberChanges({ before, after, path }, name));
}

function memberChanges({ before, after, path }: Pair, name: string): readonly StateChange[] {
  const place = path === "" ? name : `${path}.${name}`;
  if (!Object.hasOwn(before, name)) return [{ kind: "added", path: place, after: after[name] }];
  if (!Object.hasOwn(after, name)) return [{ kind: "removed", path: place, before: before[name] }];
  const [was, is] = [before[name], after[name]];
  if (isState(was) && isState(is)) return between({ before: was, after: is, path: place });
  return isSame(was, is) ? [] : [{ kind: "changed", path: place, before: was, after: is }];
}

const isState = (value: unknown): value is State =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, index) => isSame(entry, other[index]));
  if (isState(one) && isState(other)) return between({ before: one, after: other, path: "" }).length === 0;
  return Object.is(one, other);
}
