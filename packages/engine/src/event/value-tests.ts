// The tests that a pattern may ask of a value, by the name of their match type.
import { BlockList, isIP } from "node:net";
import type { Value, ValueTest } from "./event-pattern.ts";
import { isJsonObject } from "./json-value.ts";
import { numericTest } from "./numeric-test.ts";
import { PatternFault } from "./pattern-fault.ts";
import { matchesWildcard, parseWildcard } from "./wildcard.ts";

/** Throws PatternFault. `exists` is no test of a value: false asks for its absence. */
export function valueTest(type: string, wanted: unknown): ValueTest {
  const make = Object.hasOwn(tests, type) ? tests[type] : undefined;
  if (make === undefined) throw new PatternFault(`Unrecognized match type ${type}`);
  return make(wanted);
}

export const equals =
  (wanted: Value): ValueTest =>
  (value) =>
    value === wanted;

const ofText =
  (test: (text: string) => boolean): ValueTest =>
  (value) =>
    typeof value === "string" && test(value);

const tests: Readonly<Record<string, (wanted: unknown) => ValueTest>> = {
  exactly: (wanted) => equals(textOf(wanted, "exact")),
  prefix: (wanted) => affix("prefix", wanted),
  suffix: (wanted) => affix("suffix", wanted),
  "equals-ignore-case": (wanted) => equalsIgnoringCase(textOf(wanted, "equals-ignore-case")),
  wildcard: wildcardTest,
  cidr: cidrTest,
  numeric: numericTest,
  "anything-but": anythingBut,
};

function textOf(wanted: unknown, type: string): string {
  if (typeof wanted === "string") return wanted;
  throw new PatternFault(`${type} match pattern must be a string`);
}

function equalsIgnoringCase(wanted: string): ValueTest {
  const lower = wanted.toLowerCase();
  return ofText((text) => text.toLowerCase() === lower);
}

type Affix = "prefix" | "suffix";

const fits = (text: string, { type, affix: wanted }: { type: Affix; affix: string }): boolean =>
  type === "prefix" ? text.startsWith(wanted) : text.endsWith(wanted);

function affix(type: Affix, wanted: unknown): ValueTest {
  if (!isJsonObject(wanted)) {
    const text = textOf(wanted, type);
    return ofText((value) => fits(value, { type, affix: text }));
  }
  const [name, inner] = onlyEntry(wanted);
  if (name !== "equals-ignore-case") throw new PatternFault(`Unsupported ${type} pattern: ${name}`);
  const lower = textOf(inner, "equals-ignore-case").toLowerCase();
  return ofText((value) => fits(value.toLowerCase(), { type, affix: lower }));
}

function wildcardTest(wanted: unknown): ValueTest {
  const wildcard = parseWildcard(textOf(wanted, "wildcard"));
  if ("reason" in wildcard) throw new PatternFault(wildcard.reason);
  return ofText((text) => matchesWildcard(text, wildcard));
}

/** The text of the first refusal speaks of a prefix, as EventBridge's does. */
function cidrTest(wanted: unknown): ValueTest {
  const [address = "", bits = "", ...rest] = textOf(wanted, "prefix").split("/");
  if (bits === "" || rest.length > 0) throw new PatternFault("Malformed CIDR, one '/' required");
  if (!/^\d{1,3}$/.test(bits)) throw new PatternFault("Malformed CIDR, mask bits must be an integer");
  const version = isIP(address);
  if (version === 0) throw new PatternFault(`Nonstandard IP address: ${address}`);
  const family = version === 4 ? "ipv4" : "ipv6";
  const most = version === 4 ? 32 : 128;
  if (Number(bits) > most) throw new PatternFault(`IP${family.slice(2)} mask bits must be <= ${most}`);
  const list = new BlockList();
  list.addSubnet(address, Number(bits), family);
  return ofText((text) => isIP(text) === version && list.check(text, family));
}

const oneOrMore = (wanted: unknown): readonly unknown[] => (Array.isArray(wanted) ? wanted : [wanted]);

/** Of the match types that it may turn round, each reads one of its texts. */
const reversible: Readonly<Record<string, (wanted: unknown) => ValueTest>> = {
  prefix: (wanted) => butAffix("prefix", wanted),
  suffix: (wanted) => butAffix("suffix", wanted),
  "equals-ignore-case": (wanted) => {
    if (typeof wanted !== "string")
      throw new PatternFault(
        "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.",
      );
    return equalsIgnoringCase(wanted);
  },
  wildcard: wildcardTest,
};

function butAffix(type: Affix, wanted: unknown): ValueTest {
  if (isJsonObject(wanted)) throw new PatternFault(notOneValue);
  if (typeof wanted !== "string") throw new PatternFault("prefix/suffix match pattern must be a string");
  if (wanted === "") throw new PatternFault("Null prefix/suffix not allowed");
  return affix(type, wanted);
}

const notOneValue = "Value of anything-but must be an array or single string/number value.";

/** A value has to be there, and be none of these. */
function anythingBut(wanted: unknown): ValueTest {
  const excluded = isJsonObject(wanted) ? turnedRound(wanted) : otherValues(wanted);
  return (value) => !excluded.some((test) => test(value));
}

function turnedRound(wanted: Readonly<Record<string, unknown>>): readonly ValueTest[] {
  const [type, inner] = onlyEntry(wanted);
  const make = Object.hasOwn(reversible, type) ? reversible[type] : undefined;
  if (make === undefined) throw new PatternFault(`Unsupported anything-but pattern: ${type}`);
  const texts = oneOrMore(inner);
  if (texts.length === 0) throw new PatternFault("Empty arrays are not allowed");
  return texts.map(make);
}

function otherValues(wanted: unknown): readonly ValueTest[] {
  const values = oneOrMore(wanted);
  const isList = Array.isArray(wanted);
  if (values.some((value) => typeof value !== "string" && typeof value !== "number"))
    throw new PatternFault(
      isList ? "Inside anything but list, start|null|boolean is not supported." : notOneValue,
    );
  if (new Set(values.map((value) => typeof value)).size !== 1)
    throw new PatternFault(
      "Inside anything but list, either all values are number or string, mixed type is not supported",
    );
  return values.map((value) => (one) => one === value);
}

export function onlyEntry(object: Readonly<Record<string, unknown>>): readonly [string, unknown] {
  const [entry, more] = Object.entries(object);
  if (entry === undefined) throw new PatternFault("Match expression name not found");
  if (more !== undefined) throw new PatternFault("Only one key allowed in match expression");
  return entry;
}
