// What a run logs, read on from the last line seen.
import type { LogLine } from "@punctual/client";
import { queryOptions, useQuery, type QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { api } from "../../../../api/api.ts";

export interface RunLog {
  readonly lines: readonly LogLine[];
  /** Not all that is on record has been read. */
  readonly isBehind: boolean;
}

const linesAPage = 200;
/** So much is shown before more is read. */
const pagesAtOnce = 5;
/** A run keeps no more than this of an attempt, and a page that holds more is of no use to anybody. */
const mostLines = 20_000;
const behindMs = 100;
const followingMs = 1_500;

export const useRunLog = (id: string, isOpen: boolean): UseQueryResult<RunLog> =>
  useQuery({
    ...logQuery(id),
    refetchInterval: ({ state: { data } }) => {
      if (data?.isBehind === true) return behindMs;
      return isOpen ? followingMs : false;
    },
  });

const logQuery = (id: string) =>
  queryOptions({
    queryKey: ["run", id, "log"],
    queryFn: ({ client }: { readonly client: QueryClient }) => readOn(id, seenOf(client, id)),
    // Its lines grow at the end only: comparing all of them each time would cost more than it spares.
    structuralSharing: false,
  });

const seenOf = (client: QueryClient, id: string): readonly LogLine[] =>
  client.getQueryData<RunLog>(["run", id, "log"])?.lines ?? [];

async function readOn(id: string, seen: readonly LogLine[]): Promise<RunLog> {
  const lines = [...seen];
  for (let page = 0; page < pagesAtOnce && lines.length < mostLines; page++) {
    const last = lines.at(-1);
    const { items, nextCursor } = await api.GET("/api/v1/runs/{id}/log", {
      params: {
        path: { id },
        query: { limit: linesAPage, ...(last === undefined ? {} : { after: Number(last.line) }) },
      },
    });
    lines.push(...items);
    if (nextCursor === null) return { lines, isBehind: false };
  }
  return { lines, isBehind: lines.length < mostLines };
}
