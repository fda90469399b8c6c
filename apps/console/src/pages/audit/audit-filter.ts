// Which entries of the audit are listed, as the address says it.
import type { AuditEvent } from "@punctual/client";
import { isAnyTime, readWhen, type When } from "../../ui/span.ts";
import type { SearchParams } from "../../ui/use-search-params.ts";

export const results = ["done", "denied"] as const satisfies AuditEvent["result"][];

export interface AuditFilter {
  readonly actor: string | null;
  readonly action: string | null;
  readonly subject: string | null;
  readonly result: AuditEvent["result"] | null;
  readonly when: When;
}

export const readFilter = ({ read }: Pick<SearchParams, "read">): AuditFilter => ({
  actor: read("actor"),
  action: read("action"),
  subject: read("subject"),
  result: results.find((result) => result === read("result")) ?? null,
  when: readWhen({ read }),
});

export const isNarrowed = ({ actor, action, subject, result, when }: AuditFilter): boolean =>
  actor !== null || action !== null || subject !== null || result !== null || !isAnyTime(when);
