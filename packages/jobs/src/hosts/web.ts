// A request and an answer of the web's own kind, as Hono and Next.js have them.
import type { HttpRequest } from "../http.ts";
import type { HandleOptions, ServedJobs } from "../serve-jobs.ts";
import { queryRecord } from "./header-record.ts";
import { bodyTaken, readAll } from "./raw-body.ts";
import { servedAnswer } from "./served-answer.ts";

export interface WebSetting {
  readonly served: Pick<ServedJobs, "handle">;
  readonly how: HandleOptions;
  readonly address: string;
  /** What to do where the app has read the body before. */
  readonly remedy: string;
}

export async function serveWeb(request: Request, setting: WebSetting): Promise<Response> {
  const { status, headers, text } = await servedAnswer(setting, () => webRequest(request, setting));
  return new Response(text === "" ? null : text, { status, headers: { ...headers } });
}

async function webRequest(request: Request, { address, remedy }: WebSetting): Promise<HttpRequest> {
  if (request.bodyUsed) throw bodyTaken(remedy);
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    headers: Object.fromEntries(request.headers),
    query: queryRecord(search),
    params: {},
    body: request.body === null ? null : await readAll(request.body),
    address,
  };
}
