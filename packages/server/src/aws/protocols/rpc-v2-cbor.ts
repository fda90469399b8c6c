// Smithy RPC v2: the action is in the path, input and output are CBOR.
import type { Protocol } from "../protocol.ts";
import type { Shape } from "../shape/shape.ts";
import { InputMalformed } from "../shape/violation.ts";
import { writeTree, type Scalars } from "../shape/write-tree.ts";
import { typeOf } from "./aws-json.ts";
import { queryErrorHeader } from "./query-error.ts";

export interface CborCodec {
  /** A Date as tag 1, bytes as a byte string. */
  encode(value: unknown): Uint8Array;
  /** Tag 1 as a Date; maps as objects. Throws for what is no CBOR. */
  decode(bytes: Uint8Array): unknown;
}

const headers = { "content-type": "application/cbor", "smithy-protocol": "rpc-v2-cbor" };

export const rpcV2Cbor = (codec: CborCodec): Protocol => ({
  name: "rpc-v2-cbor",
  read: ({ body }) => (body.length === 0 ? {} : decode(codec, body)),
  answer: (output, operation) => ({
    status: 200,
    headers,
    body: codec.encode(tree(operation.output, output)),
  }),
  refuse: (problem, { service }) => ({
    status: problem.facts.status,
    headers: { ...headers, ...queryErrorHeader(problem, service) },
    body: codec.encode({ __type: typeOf(problem), message: problem.message }),
  }),
});

function decode(codec: CborCodec, body: Uint8Array): unknown {
  try {
    return codec.decode(body);
  } catch (error) {
    throw new InputMalformed("Expected the body to be CBOR, got bytes that are not", { cause: error });
  }
}

/** CBOR has values for both. */
const scalars: Scalars = { instant: (value) => value, bytes: (value) => value };

const tree = (shape: Shape | null, output: unknown): unknown =>
  shape === null ? {} : writeTree(shape, output, scalars);

/** The service's target and the action. */
export const cborPath = /^\/service\/([^/]+)\/operation\/([^/]+)$/;
