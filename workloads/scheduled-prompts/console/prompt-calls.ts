// The calls of one user, each with the user's own token.
import { api, at, type Page } from "@punctual/console";
import type { Preview, Prompt, PromptBody, PromptResult, PromptStatus } from "./prompt.ts";

export interface PromptCalls {
  readonly list: (cursor: string | null) => Promise<Page<Prompt>>;
  readonly create: (body: PromptBody) => Promise<Prompt>;
  readonly update: (id: string, body: PromptBody) => Promise<Prompt>;
  readonly setStatus: (id: string, status: PromptStatus) => Promise<Prompt>;
  readonly remove: (id: string) => Promise<null>;
  readonly preview: (body: PromptBody) => Promise<Preview>;
  readonly results: (id: string, cursor: string | null) => Promise<Page<PromptResult>>;
}

interface Call {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

export function promptCalls(token: string): PromptCalls {
  const headers = { authorization: `Bearer ${token}` };
  /** Guarantee: the routes of this workload answer what is asked for below by its path. */
  const send = async <Body>(call: Call): Promise<Body> => (await api.send({ ...call, headers })).body as Body;
  return {
    list: (cursor) => send({ method: "GET", path: "/v1/schedules", query: { limit: 50, ...at(cursor) } }),
    create: (body) => send({ method: "POST", path: "/v1/schedules", body }),
    update: (id, body) => send({ method: "PUT", path: pathOf(id), body }),
    setStatus: (id, status) => send({ method: "PUT", path: pathOf(id, "/state"), body: { status } }),
    remove: (id) => send({ method: "DELETE", path: pathOf(id) }),
    preview: (body) => send({ method: "POST", path: "/v1/schedules/preview", body }),
    results: (id, cursor) =>
      send({ method: "GET", path: pathOf(id, "/results"), query: { limit: 10, ...at(cursor) } }),
  };
}

const pathOf = (id: string, of = ""): string => `/v1/schedules/${encodeURIComponent(id)}${of}`;
