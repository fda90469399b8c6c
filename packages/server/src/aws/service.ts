// What this door knows of an AWS service: how its clients name it, and its exceptions.
import { AwsProblem, type ErrorFacts } from "./aws-problem.ts";
import type { CommonRefusal, Refusal, ServiceRefusal } from "./refusal.ts";

export interface AwsService {
  /** As the credential scope of a signature names it. */
  readonly signingName: string;
  /** Before the action in `x-amz-target` and in the path of RPC v2; null: never called so. */
  readonly target: string | null;
  readonly jsonVersion: "1.0" | "1.1";
  /** Null: never called with forms. */
  readonly query: { readonly version: string; readonly namespace: string } | null;
  /** Its clients take the code of Query from a header, whatever the protocol. */
  readonly queryCompatible: boolean;
  /** Where clients put the action into method and path. */
  readonly restJson: boolean;
  refuse(refusal: Refusal, message: string, headers?: AwsProblem["headers"]): AwsProblem;
}

interface Definition<Code extends string> extends Omit<AwsService, "refuse" | "queryCompatible"> {
  readonly queryCompatible?: true;
  readonly errors: Readonly<Record<Code, ErrorFacts>>;
  readonly exceptions: Readonly<Record<ServiceRefusal, NoInfer<Code>>>;
  /** Where the service has another status for what all services answer. */
  readonly common?: Partial<Record<CommonRefusal, Partial<ErrorFacts>>>;
}

export interface DefinedService<Code extends string> extends AwsService {
  problem(code: Code, message: string): AwsProblem;
}

export function defineService<Code extends string>(definition: Definition<Code>): DefinedService<Code> {
  const { errors, exceptions, common = {}, ...facts } = definition;
  return {
    ...facts,
    queryCompatible: definition.queryCompatible ?? false,
    problem: (code, message) => new AwsProblem(code, message, errors[code]),
    refuse(refusal, message, headers = {}) {
      if (isCommon(refusal)) return commonProblem(refusal, message, { ...common[refusal], headers });
      const code = exceptions[refusal];
      return new AwsProblem(code, message, { ...errors[code], headers });
    },
  };
}

const isCommon = (refusal: Refusal): refusal is CommonRefusal => Object.hasOwn(commonErrors, refusal);

/** General behaviour of AWS [inferred]. */
const commonErrors: Readonly<Record<CommonRefusal, ErrorFacts & { readonly code: string }>> = {
  forbidden: { code: "AccessDeniedException", queryCode: "AccessDenied", status: 403 },
  malformed: { code: "SerializationException", queryCode: "MalformedInput", status: 400 },
  "too-large": { code: "RequestEntityTooLargeException", queryCode: "RequestEntityTooLarge", status: 413 },
  timeout: { code: "RequestTimeoutException", queryCode: "RequestTimeout", status: 408 },
  unavailable: { code: "ServiceUnavailableException", queryCode: "ServiceUnavailable", status: 503 },
  "unknown-operation": {
    code: "UnknownOperationException",
    queryCode: "InvalidAction",
    status: 404,
    queryStatus: 400,
  },
};

function commonProblem(
  refusal: CommonRefusal,
  message: string,
  overrides: Partial<ErrorFacts> & { readonly headers: AwsProblem["headers"] },
): AwsProblem {
  const { code, ...facts } = commonErrors[refusal];
  return new AwsProblem(code, message, { ...facts, ...overrides });
}
