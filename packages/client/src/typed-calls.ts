// Gives the calls of openapi-fetch our types: the data alone, since a refusal is thrown.
import type { Client as OpenApiClient } from "openapi-fetch";
import type { Call, InitOf, ItemOf, ListPath, Method } from "./calls.ts";
import { itemsOf, type Page } from "./items.ts";
import type { Query } from "./request-parts.ts";
import type { paths } from "./schema.ts";

/** Each throws ApiProblem, Unreachable or UnexpectedAnswer. */
export interface Calls {
  readonly GET: Call<"get">;
  readonly PUT: Call<"put">;
  readonly POST: Call<"post">;
  readonly PATCH: Call<"patch">;
  readonly DELETE: Call<"delete">;
  /** Everything in a list, page after page. */
  items<Path extends ListPath>(path: Path, ...init: InitOf<Path, "get">): AsyncGenerator<ItemOf<Path>, void>;
}

export function callsOver(client: OpenApiClient<paths>): Calls {
  const ask = untyped(client);
  const call = (method: Method) => async (path: string, init?: Init) => (await ask(method, path, init)).data;
  const get = call("get");
  return typed({
    GET: get,
    PUT: call("put"),
    POST: call("post"),
    PATCH: call("patch"),
    DELETE: call("delete"),
    items: (path: string, init: Init = {}) =>
      itemsOf(async (cursor) => asPage(await get(path, at(init, cursor)))),
  });
}

interface Init {
  readonly params?: { readonly query?: Query };
}

const at = (init: Init, cursor: string | null): Init =>
  cursor === null ? init : { ...init, params: { ...init.params, query: { ...init.params?.query, cursor } } };

type Ask = (method: Method, path: string, init?: Init) => Promise<{ readonly data?: unknown }>;

/** Guarantee: openapi-fetch looks at no type when it runs; ours are put on again below. */
const untyped = (client: OpenApiClient<paths>): Ask => client.request as unknown as Ask;

/** Guarantee: schema.ts is generated from the schemas that the server's operations are typed by. */
const typed = (calls: Readonly<Record<keyof Calls, unknown>>): Calls => calls as Calls;

/** Guarantee: as above, for a path that `ListPath` admits. */
const asPage = (body: unknown): Page<unknown> => body as Page<unknown>;
