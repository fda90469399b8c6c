// CBOR as RPC v2 wants it: instants as tag 1, in seconds.
import { decode, encode, Token, Type, type DecodeOptions, type EncodeOptions } from "cborg";
import type { CborCodec } from "./protocols/rpc-v2-cbor.ts";

const instantTag = 1;

const encoding: EncodeOptions = {
  float64: true,
  typeEncoders: {
    Date: (value: unknown) => [
      new Token(Type.tag, instantTag),
      new Token(Type.float, value instanceof Date ? value.getTime() / 1000 : Number.NaN),
    ],
  },
};

const tags: NonNullable<DecodeOptions["tags"]> = [];
tags[instantTag] = (seconds) => new Date(Number(seconds()) * 1000);

export const cborCodec: CborCodec = {
  encode: (value) => encode(value, encoding),
  decode: (bytes) => decode(bytes, { tags }),
};
