// Turns the text of a form, a path or a query into the value that JSON would have held.
import type { Shape } from "./shape.ts";

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A text that is none of the shape's type stays what it is, and is refused where values are read. */
export function fromText(shape: Shape, given: string): unknown {
  if (shape.kind === "number" && number.test(given)) return Number(given);
  if (shape.kind === "flag" && /^(?:true|false)$/i.test(given)) return given.toLowerCase() === "true";
  if (shape.kind === "instant" && number.test(given)) return Number(given);
  return given;
}
