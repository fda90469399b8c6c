// Reads an input by its shape: values of the right types, every broken constraint told at once.
import { readScalar, wrongType } from "./read-scalar.ts";
import { held, isRecord } from "./record.ts";
import { notNull, rulesOf } from "./rule.ts";
import type { ListShape, MapShape, Shape, Shaped, StructureShape } from "./shape.ts";
import { InputRefused, shownValue, type Violation } from "./violation.ts";

/**
 * Members that the shape does not know are left out: a newer client may send more than we know [inferred]. Null is absent.
 * Throws InputMalformed for a wrong type, InputRefused for broken constraints.
 */
export function readShape<Value>(shape: Shaped<Value>, input: unknown): Value {
  const violations: Violation[] = [];
  const value = read(shape, input, { path: "", violations });
  if (violations.length > 0) throw new InputRefused(violations);
  return asRead<Value>(value);
}

/** Guarantee: `value` was read by a shape of this type, and no violation was found. */
const asRead = <Value>(value: unknown): Value => value as Value;

interface Place {
  /** As AWS writes it: lower camel, `targets.1.member.id`. */
  readonly path: string;
  readonly violations: Violation[];
}

function read(shape: Shape, input: unknown, at: Place): unknown {
  const value = readWhole(shape, input, at);
  for (const { says, holds } of rulesOf(shape))
    if (!holds(value)) at.violations.push({ shown: shownValue(shape, value), path: at.path, says });
  return value;
}

function readWhole(shape: Shape, input: unknown, at: Place): unknown {
  switch (shape.kind) {
    case "structure":
      return readStructure(shape, input, at);
    case "list":
      return readList(shape, input, at);
    case "map":
      return readMap(shape, input, at);
    case "any":
      return input;
    default:
      return readScalar(shape, input, at.path);
  }
}

function readStructure({ members }: StructureShape, input: unknown, at: Place): unknown {
  if (!isRecord(input)) throw wrongType(input, "structure", at.path);
  const values: [string, unknown][] = [];
  for (const [name, shape] of Object.entries(members)) {
    const given = held(input, name) ?? null;
    const path = at.path === "" ? lowerCamel(name) : `${at.path}.${lowerCamel(name)}`;
    if (given !== null) values.push([name, read(shape, given, { ...at, path })]);
    else if (shape.required === true) at.violations.push({ shown: nullOf(shape), path, says: notNull });
  }
  return Object.fromEntries(values);
}

/** Without quotes; of a secret AWS does not even say that it is null. */
const nullOf = (shape: Shape): string | null => (shape.secret === true ? null : "null");

/** `AlarmName` is `alarmName`; `ARN` stays together as `aRN`, as Java's beans have it [inferred]. */
const lowerCamel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function readList(shape: ListShape, input: unknown, at: Place): unknown {
  if (!Array.isArray(input)) throw wrongType(input, "list", at.path);
  const { item } = shape;
  // Beyond the most, the items are not looked at: the list is refused by its length alone.
  if (shape.max !== undefined && input.length > shape.max) return input;
  if (isNested(item))
    return input.map((given, index) =>
      readNested(item, given, { ...at, path: `${at.path}.${index + 1}.member` }),
    );
  const values = input.map((given, index) => readScalarItem(item, given, `${at.path}.${index + 1}.member`));
  tellItems(shape, values, { ...at, what: "Member", of: item, all: values });
  return values;
}

const isNested = ({ kind }: Shape): boolean => kind === "structure" || kind === "list" || kind === "map";

function readNested(shape: Shape, given: unknown, at: Place): unknown {
  if (given !== null && given !== undefined) return read(shape, given, at);
  at.violations.push({ shown: nullOf(shape), path: at.path, says: notNull });
  return null;
}

const readScalarItem = (shape: Shape, given: unknown, path: string): unknown =>
  shape.kind === "any" ? given : readWhole(shape, given, { path, violations: [] });

function readMap(shape: MapShape, input: unknown, at: Place): unknown {
  if (!isRecord(input)) throw wrongType(input, "map", at.path);
  const { key, item } = shape;
  const given = Object.entries(input).filter(([, value]) => value !== null);
  if (shape.max !== undefined && given.length > shape.max) return input;
  const entries = given.map(([name, value]): [string, unknown] => {
    const path = `${at.path}.${name}.member`;
    readScalar(key, name, at.path);
    return [
      name,
      isNested(item) ? readNested(item, value, { ...at, path }) : readScalarItem(item, value, path),
    ];
  });
  const value = Object.fromEntries(entries);
  tellItems(shape, value, { ...at, what: "Map keys", of: key, all: entries.map(([name]) => name) });
  if (!isNested(item))
    tellItems(shape, value, { ...at, what: "Map value", of: item, all: Object.values(value) });
  return value;
}

interface Items extends Place {
  readonly what: "Member" | "Map keys" | "Map value";
  readonly of: Shape;
  readonly all: readonly unknown[];
}

/** Of items that are no structures AWS tells once, at the list or map, with every constraint that they have; so recorded. */
function tellItems(shape: Shape, value: unknown, { what, of, all, path, violations }: Items): void {
  const rules = rulesOf(of);
  if (rules.every(({ holds }) => all.every(holds))) return;
  const says = `${what} must satisfy constraint: [${rules.map((rule) => rule.says).join(", ")}]`;
  violations.push({ shown: shownValue(shape, value), path, says });
}
