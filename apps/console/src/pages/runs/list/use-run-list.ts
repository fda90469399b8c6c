// The runs that a filter lets through, page by page.
import type { Run } from "@punctual/client";
import { api } from "../../../api/api.ts";
import { usePages, type PagedList } from "../../../api/use-pages.ts";
import { spanOfFilter, type RunFilter } from "./run-filter.ts";
import type { Span } from "../../../ui/span.ts";

const pageSize = 50;

export const useRunList = (filter: RunFilter): PagedList<Run> =>
  usePages({
    queryKey: ["runs", "list", filter],
    read: async (position) => {
      const { span, cursor } =
        position === null ? { span: spanOfFilter(filter), cursor: null } : asPosition(position);
      const { items, nextCursor } = await api.GET("/api/v1/runs", {
        params: {
          query: { ...queryOf(filter, span), limit: pageSize, ...(cursor === null ? {} : { cursor }) },
        },
      });
      return { items, nextCursor: nextCursor === null ? null : JSON.stringify({ span, cursor: nextCursor }) };
    },
  });

/** A cursor is good for one span only, and the last hour is another one by the time somebody asks for more. */
interface Position {
  readonly span: Span;
  readonly cursor: string | null;
}

/** Guarantee: it was made of a position above. */
const asPosition = (text: string): Position => JSON.parse(text) as Position;

const queryOf = ({ states, schedule, job, kind }: RunFilter, { from, to }: Span) => ({
  ...(states.length === 0 ? {} : { state: states.join(",") }),
  ...(schedule === null ? {} : { schedule }),
  ...(job === null ? {} : { job }),
  ...(kind === null ? {} : { kind }),
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
});
