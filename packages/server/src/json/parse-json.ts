// Reads a JSON body without losing or gaining anything: exact numbers, bounded depth, no names that touch prototypes.
import { DoorProblem } from "../door-problem.ts";
import { refuseText } from "./refuse-text.ts";

/** The deepest nesting of arrays and objects. */
export const deepestJson = 32;

/** Throws DoorProblem: malformed-json, inexact-number, unknown-field, invalid-request. */
export function parseJson(bytes: Buffer): unknown {
  const text = decode(bytes);
  refuseDeep(text);
  try {
    const value: unknown = mayBeInexact.test(text) ? JSON.parse(text, refuseInexact) : JSON.parse(text);
    refuseUnsafe(value, "");
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw malformed();
    throw error;
  }
}

const malformed = () =>
  new DoorProblem("malformed-json", "Expected the body to be one JSON value, got text that is not JSON.");

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new DoorProblem("malformed-json", "Expected the body to be UTF-8, got bytes that are not.");
  }
}

/** Before parsing, so that no depth of input can reach the parser's own stack. */
function refuseDeep(text: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (inString) {
      if (character === 0x5c) index++;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) depth++;
    else if (character === 0x7d || character === 0x5d) depth--;
    if (depth > deepestJson) {
      throw new DoorProblem(
        "invalid-request",
        `Expected JSON at most ${deepestJson} levels deep, got deeper JSON.`,
      );
    }
  }
}

/** Where a number has an exponent or sixteen digits. Without such a one each is exact, and none needs to be looked at. */
const mayBeInexact = /(?:^|[[:,\s])-?(?:[\d.]{16}|\d[\d.]*[eE])/;

function refuseInexact(key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== "number" || context?.source === undefined) return value;
  if (isExact(value, context.source)) return value;
  const shown = context.source.length > 40 ? `${context.source.slice(0, 40)}…` : context.source;
  throw new DoorProblem(
    "inexact-number",
    `Expected a number that a double holds exactly, got ${shown}. Send it as a string.`,
    { field: key },
  );
}

/** Fractions round as everywhere; whole numbers beyond 2^53 and overflows would come back as another value. */
function isExact(value: number, source: string): boolean {
  if (!Number.isFinite(value)) return false;
  if (value === 0) return !/[1-9]/.test(source.replace(/[eE].*$/, ""));
  return !Number.isInteger(value) || Number.isSafeInteger(value) || isExactlyWritten(value, source);
}

/** A whole number beyond 2^53 is kept only where its digits are the double's own, as in 1e20. */
function isExactlyWritten(value: number, source: string): boolean {
  return /[.eE]/.test(source) && wholeDigits(source) === BigInt(value).toString();
}

function wholeDigits(source: string): string {
  const [mantissa = "", exponent = "0"] = source.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = fraction.replace(/0+$/, "");
  const shift = Number(exponent) - digits.length;
  return shift < 0 || shift > 400
    ? ""
    : `${whole}${digits}${"0".repeat(shift)}`.replace(/^(-?)0+(?=\d)/, "$1");
}

function refuseUnsafe(value: unknown, path: string): void {
  if (typeof value === "string") refuseText(value, path);
  else if (Array.isArray(value)) value.forEach((item, index) => refuseUnsafe(item, `${path}[${index}]`));
  else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const field = path === "" ? name : `${path}.${name}`;
      refuseText(name, path);
      if (name === "__proto__" || name === "constructor") {
        throw new DoorProblem("unknown-field", `Expected only known fields, got "${name}".`, { field });
      }
      refuseUnsafe(inner, field);
    }
  }
}
