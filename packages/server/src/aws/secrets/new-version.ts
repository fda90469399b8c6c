// The version that an action makes of the value it was given.
import { randomUUID } from "node:crypto";
import type { NewVersion, SecretValue } from "@punctual/engine";
import { secrets } from "../services/secrets.ts";

interface Given {
  readonly ClientRequestToken?: string | undefined;
  readonly SecretString?: string | undefined;
  readonly SecretBinary?: Uint8Array | undefined;
}

/** A version that loses the first of these labels gets the second. */
export const succession = { current: "AWSCURRENT", previous: "AWSPREVIOUS" };

/** Null where no value was given. Throws AwsProblem InvalidParameterException where two were. */
export function newVersion(
  given: Given,
  labels: readonly string[] = [succession.current],
): NewVersion | null {
  const value = valueOf(given);
  if (value === null) return null;
  // Every client fills the token in; one that does not gets a version of its own for each call.
  const { ClientRequestToken: version = randomUUID() } = given;
  return { version, value, labels: [...new Set(labels)], succession };
}

function valueOf({ SecretString, SecretBinary }: Given): SecretValue | null {
  if (SecretString !== undefined && SecretBinary !== undefined)
    throw secrets.problem(
      "InvalidParameterException",
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    );
  if (SecretString !== undefined) return { kind: "text", text: SecretString };
  return SecretBinary === undefined
    ? null
    : { kind: "bytes", base64: Buffer.from(SecretBinary).toString("base64") };
}
