// One action of an AWS service: its name, who may, what it takes and gives, and what it does.
import type { EngineContext, Principal } from "@punctual/engine";
import type { Role } from "../auth/require-role.ts";
import type { Replays, Work } from "./replays.ts";
import type { AwsService } from "./service.ts";
import { readShape } from "./shape/read-shape.ts";
import type { Shaped, StructureShape } from "./shape/shape.ts";

/** Who asks, and where: an account and a region are a namespace. */
export interface AwsCaller {
  readonly principal: Principal;
  readonly accessKeyId: string;
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
}

/** Method and path of REST-JSON; members are bound by name, all others travel in the body. */
export interface HttpBinding {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** With `{Member}`, each a whole segment. */
  readonly path: string;
  /** Query parameters as the wire spells them, by member. */
  readonly query?: Readonly<Record<string, string>>;
}

/** What an action works with beside its input. */
export interface AwsContext {
  readonly engine: EngineContext;
  readonly caller: AwsCaller;
  /** Where links and queue URLs begin. */
  readonly publicUrl: string;
  /** Where Lambda functions that are no jobs are called, without a slash at the end; null: nowhere. */
  readonly lambdaUrl: string | null;
  readonly requestId: string;
  /** Aborts when the caller has gone, and when the port stops: for an action that waits. */
  readonly gone: AbortSignal;
}

interface Facts {
  readonly service: AwsService;
  readonly name: string;
  readonly role: Role;
  readonly http?: HttpBinding;
  /** The member that names a request, so that its answer is given again instead of its work done again. */
  readonly replayedBy?: string;
}

interface Definition<Input, Output> extends Facts {
  readonly input: Shaped<Input, StructureShape>;
  /** Null: nothing is answered, in Query not even an empty result. */
  readonly output: Shaped<Output, StructureShape> | null;
  handle(asked: AwsContext & { readonly input: Input }): Promise<NoInfer<Output>>;
}

export interface AwsOperation extends Facts {
  readonly input: StructureShape;
  readonly output: StructureShape | null;
  /** Reads the input that a protocol has made a tree of, and does the work. Throws InputMalformed, InputRefused. */
  answer(tree: unknown, context: AwsContext & { readonly replays: Replays }): Promise<unknown>;
}

export function awsOperation<Input extends object, Output = void>(
  definition: Definition<Input, Output>,
): AwsOperation {
  const { handle, ...described } = definition;
  return {
    ...described,
    async answer(tree, { replays, ...context }) {
      const input = readShape(definition.input, tree);
      const named = replayOf(described, input, context.caller);
      const work: Work = (engine = context.engine) => handle({ ...context, engine, input });
      return named === null ? work() : replays.once(context.caller.principal, named, work);
    },
  };
}

function replayOf(
  { service, name, replayedBy }: Facts,
  input: object,
  { accountId, region }: AwsCaller,
): { readonly operation: string; readonly token: string; readonly request: unknown } | null {
  const { token, request } = split(input, replayedBy);
  if (token === null) return null;
  return { operation: `${service.signingName}:${name} ${accountId} ${region}`, token, request };
}

function split(
  input: object,
  member: string | undefined,
): { readonly token: string | null; readonly request: object } {
  const entries = Object.entries(input);
  const [, token] = entries.find(([name]) => name === member) ?? [];
  return {
    token: typeof token === "string" ? token : null,
    request: Object.fromEntries(entries.filter(([name]) => name !== member)),
  };
}
