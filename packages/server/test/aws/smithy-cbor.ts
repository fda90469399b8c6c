// CBOR as an AWS client reads and writes it.
import { cbor, dateToTag } from "@smithy/core/cbor";
import type { CborCodec } from "../../src/aws/protocols/rpc-v2-cbor.ts";

export const smithyCbor: CborCodec = {
  encode: (value) => cbor.serialize(tagged(value)),
  decode: (bytes) => untagged(cbor.deserialize(bytes)),
};

function tagged(value: unknown): unknown {
  if (value instanceof Date) return dateToTag(value);
  return mapped(value, tagged);
}

function untagged(value: unknown): unknown {
  if (typeof value === "object" && value !== null && "tag" in value && "value" in value)
    return new Date(Number(value.value) * 1000);
  return mapped(value, untagged);
}

function mapped(value: unknown, change: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item)]));
}
