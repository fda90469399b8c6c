// One thing that a caller can ask over HTTP: its path, who may, what it takes, what it answers.
import type { EngineContext, Principal } from "@punctual/engine";
import type { z } from "zod";
import type { Role } from "./auth/require-role.ts";
import { validate } from "./json/validate.ts";

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; null sends nothing. */
  readonly body: unknown;
}

/** What the HTTP layer hands over, still unread. */
export interface RawRequest {
  readonly engine: EngineContext;
  readonly principal: Principal;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parses the body; called only where the operation takes one. */
  readonly readBody: () => unknown;
}

export interface OperationRequest<Params, Query, Body> {
  readonly engine: EngineContext;
  readonly principal: Principal;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Of what is sent, and of what comes back; each must fit the operation's own schemas. What is absent is made from them. */
export interface Examples {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** By status. */
  readonly answers?: Readonly<Record<number, unknown>>;
}

/** A header that an operation reads beside the credential. */
export type RequestHeader = "If-Match" | "If-None-Match" | "Idempotency-Key" | "Prefer";

interface Facts {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** With `{param}`; a `:verb` may follow the last one. */
  readonly path: string;
  readonly summary: string;
  /** What the summary leaves open, in plain text. */
  readonly description?: string;
  /** The noun under which the reference lists it; absent: the one that its path begins with. */
  readonly tag?: string;
  readonly role: Role;
  /** `run-token`: the credential is what came with a run's delivery, and the verb says whether it is good. Default: the role's. */
  readonly security?: "run-token";
  readonly takes?: readonly RequestHeader[];
  readonly examples?: Examples;
}

interface Definition<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
> extends Facts {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** By status; null where nothing is sent. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  handle(request: OperationRequest<z.output<Params>, z.output<Query>, z.output<Body>>): Promise<Answer>;
}

/** An operation as the registry keeps it: schemas for the description, `answer` for the work. */
export interface Operation extends Facts {
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  answer(request: RawRequest): Promise<Answer>;
}

export function operation<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  definition: Definition<Params, Query, Body>,
): Operation {
  const { handle, ...described } = definition;
  return {
    ...described,
    answer: ({ engine, principal, params, query, headers, readBody }) =>
      handle({
        engine,
        principal,
        headers,
        params: validate(definition.params, params, "path"),
        query: validate(definition.query, query, "query"),
        body: validate(definition.body, readBody(), "body"),
      }),
  };
}
