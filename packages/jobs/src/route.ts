// What a workload serves over HTTP: plain routes, and routes that call a job.
import type { z } from "zod";
import type { Claims, Guard, RoleGuard } from "./guard.ts";
import type { HttpRequest, HttpResponse } from "./http.ts";
import type { Job } from "./job.ts";
import type { LedgerRun } from "./ledger.ts";

interface RouteFacts {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** With `{param}`. */
  readonly path: string;
  readonly summary: string;
  readonly guard: Guard | RoleGuard;
  /** By status; null where nothing is sent. For the API's description. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  /** Origins whose pages may read the answers, beside those that the whole server allows. */
  readonly corsOrigins?: readonly string[];
}

/** What a plain route is given, checked against its schemas. */
export interface RouteRequest<Params, Query, Body> extends Omit<HttpRequest, "params" | "query" | "body"> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly rawBody: Buffer | AsyncIterable<Buffer> | null;
  readonly actor: string;
  /** What the guard read in the credential; absent where its kind has no claims. */
  readonly claims?: Claims | undefined;
}

/** A plain route as a host keeps it; made with `defineRoute`, which ties the handler's types to the schemas. */
export interface Route extends RouteFacts {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Of the body; the host's own limit otherwise. */
  readonly limitBytes?: number;
  /** True for a route that reads its body as it arrives (`rawBody`), of any size. */
  readonly streams?: boolean;
  /** True for a route that answers a page for people: a browser that goes to its path gets no other. */
  readonly isPage?: boolean;
  handle(request: RouteRequest<unknown, unknown, unknown>): Promise<HttpResponse>;
}

/** A route whose request is a call of a job. */
export interface JobRoute extends RouteFacts {
  readonly job: Job;
  /** The body; the job's own input unless said otherwise. */
  readonly body?: z.ZodType;
  /** True where whatever is sent counts for nothing: the job is called with `{}`. */
  readonly ignoresBody?: boolean;
  /** Answers a call that no run should be made for, such as one for something that is not known; null lets it pass. */
  readonly refuse?: (input: unknown, request: HttpRequest) => Promise<HttpResponse | null>;
  /** The documented body of a run that ended well or in part; `run.result` as it is by default. */
  readonly present?: (run: LedgerRun) => unknown;
  /** The documented body of a run that ended badly; a problem (RFC 9457) by default. */
  readonly presentFailure?: (run: LedgerRun) => unknown;
}
