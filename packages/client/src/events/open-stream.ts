// Connects to a stream of server-sent events.
import { ApiProblem } from "../api-problem.ts";
import type { Line } from "../exchange.ts";
import { headersFor, queryText } from "../request-parts.ts";
import { UnexpectedAnswer, unreachable } from "../unreachable.ts";
import type { Followed } from "./followed.ts";

/** Null where the server says that there is nothing to follow (204). Throws ApiProblem, Unreachable, UnexpectedAnswer. */
export async function openStream(line: Line, followed: Followed): Promise<ReadableStream<Uint8Array> | null> {
  const response = await connect(line, followed);
  if (response.status === 204) return null;
  if (!response.ok) throw new ApiProblem(response.status, await response.json().catch(() => null));
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  if (isStream && response.body !== null) return response.body;
  await response.body?.cancel();
  throw new UnexpectedAnswer(line.url, response.status);
}

/** Only the beginning of the answer is bound in time. */
async function connect({ url, fetch, patienceMs }: Line, followed: Followed): Promise<Response> {
  const { path, query = {}, signal } = followed;
  const search = queryText(query);
  const connecting = new AbortController();
  const limit = AbortSignal.timeout(patienceMs);
  const giveUp = () => connecting.abort(limit.reason);
  limit.addEventListener("abort", giveUp);
  try {
    return await fetch(
      new Request(`${url}${path}${search === "" ? "" : `?${search}`}`, { headers: headersOf(followed) }),
      {
        redirect: "error",
        signal: AbortSignal.any([connecting.signal, ...(signal === undefined ? [] : [signal])]),
      },
    );
  } catch (error) {
    throw signal?.aborted === true ? error : unreachable(url, error, patienceMs);
  } finally {
    limit.removeEventListener("abort", giveUp);
  }
}

const headersOf = ({ token, lastEventId = "" }: Followed): Record<string, string> => ({
  ...headersFor(token),
  accept: "text/event-stream",
  ...(lastEventId === "" ? {} : { "last-event-id": lastEventId }),
});
