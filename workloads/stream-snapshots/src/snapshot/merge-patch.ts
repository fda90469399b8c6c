// JSON Merge Patch (RFC 7396).

export type State = Record<string, unknown>;

/** Without a prototype: a field that is called __proto__ is a field like any other. */
export const emptyState = (): State => Object.create(null);

/** Merges into `state` and answers it. The patch stays as it is, and shares no object with the state. */
export function mergeInto(state: State, patch: Readonly<Record<string, unknown>>): State {
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(state, name);
    else state[name] = isObject(value) ? mergeInto(objectOr(state[name]), value) : value;
  }
  return state;
}

const objectOr = (value: unknown): State => (isObject(value) ? value : emptyState());

export const isObject = (value: unknown): value is State =>
  typeof value === "object" && value !== null && !Array.isArray(value);
