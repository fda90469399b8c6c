// The end of a sentence about an unknown name: the known one that was probably meant.
import { nearest } from "@punctual/expression";

export function nearestHint(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? "" : ` Did you mean "${near}"?`;
}
