// A constraint that an input breaks, and the sentence in which AWS tells of it.
import type { Shape } from "./shape.ts";

export interface Violation {
  /** Null: the value is a secret, and nothing of it is shown. */
  readonly shown: string | null;
  readonly path: string;
  readonly says: string;
}

/** Thrown for an input that can be read and breaks constraints. */
export class InputRefused extends Error {
  override readonly name = "InputRefused";

  constructor(violations: readonly Violation[]) {
    super(sentence(violations));
  }
}

/** Thrown for an input in which a member is of another type than the action's. */
export class InputMalformed extends Error {
  override readonly name = "InputMalformed";
}

function sentence(violations: readonly Violation[]): string {
  const count = `${violations.length} validation error${violations.length === 1 ? "" : "s"} detected`;
  return `${count}: ${violations.slice(0, mostTold).map(told).join("; ")}`;
}

/** A request of a megabyte can break constraints a hundred thousand times; the answer stays readable. */
const mostTold = 20;

const told = ({ shown, path, says }: Violation): string =>
  `Value${shown === null ? "" : ` ${shown}`} at '${path}' failed to satisfy constraint: ${says}`;

const longestShown = 1024;

/** As Java prints it. Cut where it is long [inferred]; the value of a secret is left out, as AWS does. */
export function shownValue(shape: Shape, value: unknown): string | null {
  if (holdsSecret(shape)) return null;
  const printed = print(value);
  return `'${printed.length > longestShown ? `${printed.slice(0, longestShown)}…` : printed}'`;
}

function holdsSecret(shape: Shape): boolean {
  if (shape.secret === true) return true;
  return (shape.kind === "list" || shape.kind === "map") && holdsSecret(shape.item);
}

/** What is inside structures is not shown [inferred]: AWS prints names of Java classes there. */
function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printItem).join(", ")}]`;
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([name, item]) => `${name}=${printItem(item)}`)
    .join(", ")}}`;
}

const printItem = (item: unknown): string =>
  typeof item === "object" && item !== null ? "{…}" : String(item);
