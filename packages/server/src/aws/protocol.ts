// How an action is written on the wire: how its input is read, its output and its refusals are answered.
import type { AwsOperation } from "./aws-operation.ts";
import type { AwsProblem } from "./aws-problem.ts";
import type { AwsRequest } from "./aws-request.ts";
import type { AwsService } from "./service.ts";

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface Answering {
  readonly request: AwsRequest;
  readonly service: AwsService;
}

export interface Protocol {
  readonly name: "rest-json" | "aws-json" | "query" | "rpc-v2-cbor";
  /** The input as a tree of values, for `readShape`. Throws InputMalformed. */
  read(request: AwsRequest, operation: AwsOperation): unknown;
  answer(output: unknown, operation: AwsOperation, answering: Answering): WireAnswer;
  refuse(problem: AwsProblem, answering: Answering): WireAnswer;
}
