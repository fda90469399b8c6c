// Reads a body as JSON and writes an output as JSON, as all JSON protocols of AWS do.
import { DoorProblem } from "../../door-problem.ts";
import { parseJson } from "../../json/parse-json.ts";
import type { AwsRequest } from "../aws-request.ts";
import type { Shape } from "../shape/shape.ts";
import { InputMalformed } from "../shape/violation.ts";
import { writeTree, type Scalars } from "../shape/write-tree.ts";

/** Without a body the input has no members. Throws InputMalformed. */
export function jsonTree({ body }: AwsRequest): unknown {
  if (body.length === 0) return {};
  try {
    return parseJson(body);
  } catch (error) {
    if (error instanceof DoorProblem) throw new InputMalformed(error.message, { cause: error });
    throw error;
  }
}

/** Always numbers: the JavaScript client does not read a time that is a text. */
const scalars: Scalars = {
  instant: (value) => value.getTime() / 1000,
  bytes: (value) => Buffer.from(value).toString("base64"),
};

export const jsonText = (shape: Shape | null, output: unknown): string =>
  shape === null ? "{}" : JSON.stringify(writeTree(shape, output, scalars));
