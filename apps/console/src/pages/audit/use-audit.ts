// The entries of the audit that pass a filter, newest first, page by page.
import type { AuditEvent } from "@punctual/client";
import { api } from "../../api/api.ts";
import { usePages, type PagedList } from "../../api/use-pages.ts";
import { nowMs } from "../../ui/now.ts";
import { spanOf, type Span } from "../../ui/span.ts";
import type { AuditFilter } from "./audit-filter.ts";

const pageSize = 50;

export const useAudit = (filter: AuditFilter): PagedList<AuditEvent> =>
  usePages({
    queryKey: ["audit", filter],
    read: async (position) => {
      const { span, cursor } = position === null ? begin(filter) : asPosition(position);
      const { items, nextCursor } = await api.GET("/api/v1/audit", {
        params: {
          query: { limit: pageSize, ...queryOf(filter, span), ...(cursor === null ? {} : { cursor }) },
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

const begin = ({ when }: AuditFilter): Position => ({
  span: typeof when === "string" ? spanOf(when, nowMs()) : when,
  cursor: null,
});

/** Guarantee: it was made of a position above. */
const asPosition = (text: string): Position => JSON.parse(text) as Position;

const queryOf = ({ actor, action, subject, result }: AuditFilter, { from, to }: Span) => ({
  ...(actor === null ? {} : { actor }),
  ...(action === null ? {} : { action }),
  ...(subject === null ? {} : { subject }),
  ...(result === null ? {} : { result }),
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
});
