// The AWS door of the server that an import makes things at, with a key of its own for as long as that takes.
import { signRequest } from "@punctual/server";
import { z } from "zod";
import { noAnswer, pathOf, type Client } from "../client/client.ts";
import { newAwsKeyShape, type NewAwsKeyAnswer } from "../client/shapes/access-key.ts";
import { CommandFailure } from "../failure.ts";

const services = {
  events: { target: "AWSEvents", type: "application/x-amz-json-1.1" },
  sqs: { target: "AmazonSQS", type: "application/x-amz-json-1.0" },
} as const;

export interface AwsDoor {
  readonly region: string;
  /** Throws CommandFailure in the server's words, with the exception's name as `facts.code`. */
  call(service: keyof typeof services, action: string, input: object): Promise<AwsAnswer>;
  /** The key is good for nothing any more. */
  close(): Promise<void>;
}

const placeShape = z.looseObject({ now: z.iso.datetime(), region: z.string() });
const answerShape = z.looseObject({});
export type AwsAnswer = z.output<typeof answerShape>;

/** Longer than any import takes; should this program be killed, the key ends by itself. */
const keyMs = 3_600_000;

export async function openAwsDoor(client: Client): Promise<AwsDoor> {
  const system = await client.call({ method: "GET", path: "/system" }, placeShape);
  const { region, now } = system;
  const expiresAt = new Date(Date.parse(now) + keyMs).toISOString();
  const body = { name: "punctual import aws", role: "operator", kind: "aws", expiresAt };
  const key = await client.call({ method: "POST", path: "/access-keys", body }, newAwsKeyShape);
  const place = { url: client.url, region, key, now: clockFrom(now) };
  return {
    region,
    call: (service, action, input) => callDoor(place, { service, action, input }),
    close: async () =>
      void (await client.call({ method: "DELETE", path: pathOf("access-keys", key.id) }, noAnswer)),
  };
}

/** The server's time, carried on: this machine's may be another. */
function clockFrom(now: string): () => Date {
  const beganMs = performance.now();
  return () => new Date(Date.parse(now) + performance.now() - beganMs);
}

interface Place {
  readonly url: string;
  readonly region: string;
  readonly key: NewAwsKeyAnswer;
  now(): Date;
}

interface DoorCall {
  readonly service: keyof typeof services;
  readonly action: string;
  readonly input: object;
}

async function callDoor({ url, region, key, now }: Place, call: DoorCall): Promise<AwsAnswer> {
  const { target, type } = services[call.service];
  const body = JSON.stringify(call.input);
  const unsigned = { "content-type": type, "x-amz-target": `${target}.${call.action}` };
  const headers = signRequest(
    { url, headers: unsigned, body },
    { ...key, region, service: call.service, now: now() },
  );
  const answer = await fetch(`${url}/`, { method: "POST", headers, body });
  const text = await answer.text();
  const said = answerShape.safeParse(text === "" ? {} : parsed(text));
  if (answer.ok && said.success) return said.data;
  throw refusal(answer.status, said.data ?? {});
}

function refusal(status: number, { __type: type, message }: AwsAnswer): CommandFailure {
  const code = typeof type === "string" ? (type.split("#").at(-1) ?? type) : "unknown";
  const words = typeof message === "string" ? message : `The server answered ${status}.`;
  return new CommandFailure(words, { facts: { status, code } });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
