// Opens the AWS door of a server: on the engine's keys, this machine's time, and the denials that the audit keeps.
import { Denials, findAwsKey } from "@punctual/engine";
import type { FastifyInstance } from "fastify";
import { cborCodec } from "./cbor-codec.ts";
import { keptReplays } from "./kept-replays.ts";
import { registerAwsDoor, type AwsDoorOptions } from "./register-aws-door.ts";
import { registerEnding } from "./sns/register-ending.ts";
import { verifySignature } from "./signature/verify-signature.ts";

/** Where functions are called; the others are what a test puts in the place of the real parts. */
export type AwsDoorParts = Partial<
  Pick<AwsDoorOptions, "cbor" | "denials" | "lambdaUrl" | "now" | "operations" | "replays" | "verify">
>;

export interface OpenAwsDoor extends Pick<
  AwsDoorOptions,
  "arrival" | "engine" | "log" | "publicUrl" | "stopping"
> {
  readonly parts: AwsDoorParts;
}

export interface OpenedAwsDoor {
  /** Awaits what the audit is still to be told. */
  written(): Promise<void>;
}

export function openAwsDoor(app: FastifyInstance, { parts, ...options }: OpenAwsDoor): OpenedAwsDoor {
  const { engine } = options;
  const denials = new Denials(engine);
  // A signature's age is told by the clocks of two machines, as a token's is: the engine's time has no part in it.
  const { now = () => engine.clock.machineNow() } = parts;
  registerEnding(app, engine);
  registerAwsDoor(app, {
    denials,
    cbor: cborCodec,
    replays: keptReplays(engine),
    verify: (request) =>
      verifySignature(request, { now: now(), findKey: (accessKeyId) => findAwsKey(engine, accessKeyId) }),
    ...options,
    ...parts,
    now,
  });
  return denials;
}
