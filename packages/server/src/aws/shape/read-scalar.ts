// Reads a single value as JSON, CBOR or a form holds it.
import type { BytesShape, FlagShape, InstantShape, NumberShape, TextShape } from "./shape.ts";
import { InputMalformed } from "./violation.ts";

type Scalar = TextShape | NumberShape | FlagShape | InstantShape | BytesShape;

/** Throws InputMalformed. */
export function readScalar(shape: Scalar, input: unknown, path: string): unknown {
  if (typeof input === "string") refuseUnkept(input, path);
  const value = valueOf(shape, input);
  if (value === null) throw wrongType(input, typeName(shape), path);
  return value;
}

/** No database keeps it: refused here, it is the caller's fault and no error of ours. */
function refuseUnkept(input: string, path: string): void {
  if (input.isWellFormed() && !input.includes("\u0000")) return;
  throw new InputMalformed(`Expected text without NUL and lone surrogates at '${path}', got other text`);
}

function valueOf(shape: Scalar, input: unknown): unknown {
  switch (shape.kind) {
    case "text":
      return typeof input === "string" ? input : null;
    case "number":
      return typeof input === "number" && isKept(shape, input) ? input : null;
    case "flag":
      return typeof input === "boolean" ? input : null;
    case "instant":
      return instantOf(input);
    case "bytes":
      return bytesOf(input);
  }
}

/** What is not finite is no number to JSON, which is how much of it is kept. */
const isKept = ({ whole }: NumberShape, input: number): boolean =>
  whole ? Number.isInteger(input) : Number.isFinite(input);

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i;

/** Epoch seconds, whole or with a fraction, cut to milliseconds; ISO 8601 as Query has it; what CBOR's tag 1 was read as. */
function instantOf(input: unknown): Date | null {
  if (input instanceof Date) return valid(input);
  if (typeof input === "number") return valid(new Date(Math.floor(input * 1000 + 1e-3)));
  return typeof input === "string" && iso.test(input) ? valid(new Date(input)) : null;
}

const valid = (instant: Date): Date | null => (Number.isNaN(instant.getTime()) ? null : instant);

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function bytesOf(input: unknown): Uint8Array | null {
  if (input instanceof Uint8Array) return input;
  return typeof input === "string" && base64.test(input) ? Buffer.from(input, "base64") : null;
}

const typeName = (shape: Scalar): string => {
  if (shape.kind === "number") return shape.whole ? "Integer" : "Double";
  return { text: "String", flag: "Boolean", instant: "Timestamp", bytes: "Blob" }[shape.kind];
};

/** The first half of each sentence is AWS's own; that it names the place is ours. */
export function wrongType(input: unknown, wanted: string, path: string): InputMalformed {
  const place = path === "" ? "" : ` at '${path}'`;
  return new InputMalformed(`${misfit(input, wanted)}${place}`);
}

function misfit(input: unknown, wanted: string): string {
  if (Array.isArray(input)) return "Start of list found where not expected";
  if (typeof input === "object" && input !== null)
    return "Start of structure or map found where not expected";
  if (wanted === "list" || wanted === "map" || wanted === "structure") return `Expected ${wanted} or null`;
  return `${token(input)} cannot be converted to ${wanted}`;
}

function token(input: unknown): string {
  if (typeof input === "boolean") return input ? "TRUE_VALUE" : "FALSE_VALUE";
  return typeof input === "number"
    ? "NUMBER_VALUE"
    : typeof input === "string"
      ? "STRING_VALUE"
      : "NULL_VALUE";
}
