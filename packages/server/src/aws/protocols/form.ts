// A form whose names say where in a structure each value stands, such as `Dimensions.member.1.Name`.
import { queryOf, type AwsRequest } from "../aws-request.ts";
import { fromText } from "../shape/from-text.ts";
import type { ListShape, MapShape, Shape, StructureShape } from "../shape/shape.ts";

export type Fields = ReadonlyMap<string, string>;

/** The body's fields, and those of the URL that the body does not have. */
export function formFields(request: AwsRequest): Fields {
  const fields = new Map(queryOf(request));
  if (isForm(request))
    for (const [name, value] of new URLSearchParams(request.body.toString("utf8"))) fields.set(name, value);
  return fields;
}

export const isForm = ({ headers }: AwsRequest): boolean =>
  (headers["content-type"] ?? "").toLowerCase().startsWith("application/x-www-form-urlencoded");

interface Node {
  text: string | null;
  readonly parts: Map<string, Node>;
}

/** The tree that JSON would have been. What the shape has no place for is left out. */
export const formTree = (shape: Shape, fields: Fields): unknown => valueOf(shape, grown(fields));

function grown(fields: Fields): Node {
  const root: Node = { text: null, parts: new Map() };
  for (const [name, value] of fields) {
    let node = root;
    for (const part of name.split(".")) node = partOf(node, part);
    node.text = value;
  }
  return root;
}

function partOf({ parts }: Node, name: string): Node {
  const part = parts.get(name) ?? { text: null, parts: new Map<string, Node>() };
  parts.set(name, part);
  return part;
}

function valueOf(shape: Shape, node: Node): unknown {
  if (shape.kind === "structure") return structureOf(shape, node);
  if (shape.kind === "list") return listOf(shape, node);
  if (shape.kind === "map") return mapOf(shape, node);
  return node.text === null ? null : fromText(shape, node.text);
}

const structureOf = ({ members }: StructureShape, { parts }: Node): unknown =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, shape]) => {
      const part = parts.get(wireName(name, shape));
      return part === undefined ? [] : [[name, valueOf(shape, part)]];
    }),
  );

/** The name under which a member stands, which for flat lists and maps is that of their items. */
export function wireName(name: string, shape: Shape): string {
  if (shape.kind === "list") return shape.flat ?? name;
  return shape.kind === "map" ? (shape.entry?.flat ?? name) : name;
}

/** A list without items is written as its bare name. */
const listOf = (shape: ListShape, node: Node): unknown =>
  numbered(shape.flat === undefined ? node.parts.get("member") : node).map((item) =>
    valueOf(shape.item, item),
  );

function mapOf({ item, entry }: MapShape, node: Node): unknown {
  const { key = "key", value = "value" } = entry ?? {};
  const entries = numbered(entry?.flat === undefined ? node.parts.get("entry") : node);
  return Object.fromEntries(
    entries.map(({ parts }): [string, unknown] => {
      const found = parts.get(value);
      return [parts.get(key)?.text ?? "", found === undefined ? null : valueOf(item, found)];
    }),
  );
}

/** By their numbers; gaps close. */
const numbered = (node: Node | undefined): readonly Node[] =>
  [...(node?.parts ?? [])]
    .filter(([name]) => /^[1-9]\d{0,8}$/.test(name))
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, part]) => part);
