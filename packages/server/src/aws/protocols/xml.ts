// Writes values as XML elements, as the answers of Query have them.
import { held, isRecord } from "../shape/record.ts";
import type { ListShape, MapShape, Shape, StructureShape } from "../shape/shape.ts";
import { wireName } from "./form.ts";

/** The content is XML already. */
export const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A parser would make a line feed of it.
  "\r": "&#xD;",
};

/** Characters that XML cannot hold become U+FFFD: one of them would make the whole answer unreadable. */
export const xmlText = (value: string): string =>
  value
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are the ones to take out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replaceAll(/[&<>"\r]/g, (character) => escapes[character] ?? "");

/** The elements of a structure's members, without one around them. */
export const xmlMembers = ({ members }: StructureShape, value: unknown): string =>
  isRecord(value)
    ? Object.entries(members)
        .map(([name, shape]) => xmlMember(name, shape, held(value, name)))
        .join("")
    : "";

function xmlMember(name: string, shape: Shape, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (shape.kind === "list") return xmlList(name, shape, value);
  if (shape.kind === "map") return xmlMap(name, shape, value);
  return element(name, shape.kind === "structure" ? xmlMembers(shape, value) : xmlText(plain(value)));
}

function xmlList(name: string, shape: ListShape, value: unknown): string {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const written = items.map((item) => xmlMember(shape.flat ?? "member", shape.item, item)).join("");
  return shape.flat === undefined ? element(name, written) : written;
}

function xmlMap(name: string, shape: MapShape, value: unknown): string {
  const { flat, key = "key", value: content = "value" } = shape.entry ?? {};
  const written = Object.entries(isRecord(value) ? value : {}).map(([entry, item]) =>
    element(
      flat === undefined ? "entry" : wireName(name, shape),
      element(key, xmlText(entry)) + xmlMember(content, shape.item, item),
    ),
  );
  return flat === undefined ? element(name, written.join("")) : written.join("");
}

function plain(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : String(value);
}
