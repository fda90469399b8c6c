// The checksums by which clients prove what they sent and received.
import { createHash } from "node:crypto";
import type { MessageAttributes } from "@punctual/engine";
import { isBinary } from "./message-attributes.ts";

export const md5OfBody = (body: string): string => createHash("md5").update(body, "utf8").digest("hex");

/** Of names, types and values in the order of names, each after its length. Undefined where there are none. */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const entries = Object.entries(attributes).sort(([one], [other]) => (one < other ? -1 : 1));
  if (entries.length === 0) return undefined;
  const hash = createHash("md5");
  for (const [name, { type, value }] of entries) {
    hash.update(measured(Buffer.from(name, "utf8")));
    hash.update(measured(Buffer.from(type, "utf8")));
    hash.update(Buffer.of(isBinary(type) ? 2 : 1));
    hash.update(measured(Buffer.from(value, isBinary(type) ? "base64" : "utf8")));
  }
  return hash.digest("hex");
}

function measured(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
