// One cron field of lists, ranges and steps, read into values.
import { ExpressionError } from "../errors.ts";
import type { ExpressionErrorCode } from "../errors.ts";
import { nearestOfAll } from "../nearest.ts";

export interface FieldShape {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names: readonly string[];
  /** Whether 22-2 runs past the end and begins again. */
  readonly wraps: boolean;
  /** Which signs the field takes beside numbers, told when one of them stands where it cannot. */
  readonly signs?: string;
}

export interface Span {
  readonly first: number;
  /** May exceed the field's most when the range wraps. */
  readonly last: number;
  readonly step: number;
}

export interface FieldText {
  readonly text: string;
  /** Index of the field's first character in the whole expression. */
  readonly position: number;
}

const range = (shape: FieldShape): string =>
  shape.names.length === 0
    ? `${shape.least}–${shape.most}`
    : `${shape.least}–${shape.most} or ${shape.names[0]}–${shape.names.at(-1)}`;

// What has a meaning of its own in the two day fields.
const SIGN = /[#?]|^(?:\d*[LW]|LW|[A-Z]{3}L)$/i;

const remedyFor = (shape: FieldShape, got: string): string => {
  if (shape.signs !== undefined && SIGN.test(got)) return shape.signs;
  const named = shape.names.length > 0 && /^[a-z]{2,}$/i.test(got);
  return named ? `Did you mean "${nearestOfAll(got, shape.names)}"?` : `Correct the ${shape.name} field.`;
};

export const refuse = (
  shape: FieldShape,
  part: FieldText,
  code: ExpressionErrorCode = "invalid-value",
): never => {
  throw new ExpressionError({
    code,
    field: shape.name,
    position: part.position,
    expected: code === "invalid-step" ? "stepped by a whole number from 1" : range(shape),
    got: part.text,
    remedy: remedyFor(shape, part.text),
  });
};

const DIGITS = /^\d{1,4}$/;

export const readValue = (shape: FieldShape, part: FieldText): number => {
  const value = DIGITS.test(part.text)
    ? Number(part.text)
    : shape.names.indexOf(part.text.toUpperCase()) + (shape.names.length > 0 ? shape.least : -1);
  const known = DIGITS.test(part.text) || shape.names.includes(part.text.toUpperCase());
  return known && value >= shape.least && value <= shape.most ? value : refuse(shape, part);
};

const readStep = (shape: FieldShape, part: FieldText): number =>
  DIGITS.test(part.text) && Number(part.text) > 0 ? Number(part.text) : refuse(shape, part, "invalid-step");

const readRange = (shape: FieldShape, part: FieldText, stepped: boolean): [number, number] => {
  if (part.text === "*") return [shape.least, shape.most];
  const dash = part.text.indexOf("-");
  if (dash < 0) {
    const value = readValue(shape, part);
    return [value, stepped ? shape.most : value];
  }
  const first = readValue(shape, { text: part.text.slice(0, dash), position: part.position });
  const rest = { text: part.text.slice(dash + 1), position: part.position + dash + 1 };
  const last = readValue(shape, rest);
  if (last >= first) return [first, last];
  return shape.wraps ? [first, last + shape.most - shape.least + 1] : refuse(shape, part, "invalid-range");
};

const readSpan = (shape: FieldShape, part: FieldText): Span => {
  const slash = part.text.indexOf("/");
  if (slash < 0) {
    const [first, last] = readRange(shape, part, false);
    return { first, last, step: 1 };
  }
  const body = { text: part.text.slice(0, slash), position: part.position };
  const [first, last] = readRange(shape, body, true);
  const step = { text: part.text.slice(slash + 1), position: part.position + slash + 1 };
  return { first, last, step: readStep(shape, step) };
};

const readSpans = (shape: FieldShape, field: FieldText): readonly Span[] => {
  let position = field.position;
  return field.text.split(",").map((text) => {
    const span = readSpan(shape, { text, position });
    position += text.length + 1;
    return span;
  });
};

/** Calls `mark` with every value named, wrapped into the field's range. */
export const markValues = (shape: FieldShape, field: FieldText, mark: (value: number) => void): void => {
  const size = shape.most - shape.least + 1;
  for (const { first, last, step } of readSpans(shape, field))
    for (let value = first; value <= last; value += step) mark(value > shape.most ? value - size : value);
};
