// Unpacks the beginning of a compressed answer: never more than is read of one that is not.
import { createGunzip, createInflate } from "node:zlib";
import type { Answer } from "./exchange.ts";
import { longestBodyBytes } from "./excerpt.ts";

const unpackers: Readonly<Record<string, typeof createGunzip | typeof createInflate>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
};

/** As it came where it is not compressed. Of a torn or damaged one as much as can be read. */
export async function unpacked({ headers, body }: Pick<Answer, "headers" | "body">): Promise<Buffer> {
  const encoding = String(headers["content-encoding"] ?? "")
    .trim()
    .toLowerCase();
  const unpacker = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  return unpacker === undefined || body.length === 0 ? body : beginningOf(body, unpacker());
}

type Unpacker = ReturnType<typeof createGunzip> | ReturnType<typeof createInflate>;

/** Piece by piece, so that a few bytes that stand for gigabytes are never unpacked. */
async function beginningOf(body: Buffer, unpacker: Unpacker): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  unpacker.end(body);
  try {
    for await (const piece of unpacker) {
      if (!Buffer.isBuffer(piece)) continue;
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= longestBodyBytes) break;
    }
  } catch {
    // What could be read stands in the pieces.
  }
  return Buffer.concat(pieces).subarray(0, longestBodyBytes);
}
