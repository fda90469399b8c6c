// Ties the types of a route's work to the schemas of what it is sent.
import type { z } from "zod";
import type { HttpRequest, HttpResponse } from "./http.ts";
import type { Route, RouteRequest } from "./route.ts";

type Absent = undefined;

/** What a part of the request is: the schema's output, or as it came where there is no schema. */
type Checked<Schema, Otherwise> = Schema extends z.ZodType ? z.output<Schema> : Otherwise;

interface RouteDefinition<Params, Query, Body> extends Omit<Route, "params" | "query" | "body" | "handle"> {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  handle(
    request: RouteRequest<
      Checked<Params, HttpRequest["params"]>,
      Checked<Query, HttpRequest["query"]>,
      Checked<Body, undefined>
    >,
  ): Promise<HttpResponse>;
}

/** The host checks what was sent before it calls `handle`; without a schema for the body there is no body. */
export function defineRoute<
  Params extends z.ZodType | Absent = Absent,
  Query extends z.ZodType | Absent = Absent,
  Body extends z.ZodType | Absent = Absent,
>(definition: RouteDefinition<Params, Query, Body>): Route {
  const { params, query, body, handle, ...facts } = definition;
  return {
    ...facts,
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    handle,
  };
}
