// What else is on record of a run.
import { Code } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { tookWords } from "../../../parts/run-table.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { Panel } from "../../../ui/panel.tsx";

export function RunFacts({ run }: { readonly run: RunDetail }) {
  const { id, tenant, kind, reason, attemptCount, lost, attempts, timezone } = run;
  const token = attempts.at(-1)?.token ?? null;
  const at = (instant: string | null) =>
    instant === null ? null : <Instant at={instant} timezone={timezone} />;
  return (
    <Panel title="Facts">
      <Facts
        facts={[
          ["Id", <Code key="id">{id}</Code>],
          ["Tenant", tenant],
          ["Kind", kind],
          ["Reason", reason],
          ["Scheduled", at(run.scheduledAt)],
          ["Due", at(run.dueAt)],
          ["Created", at(run.createdAt)],
          ["Started", at(run.startedAt)],
          ["Ended", at(run.endedAt)],
          ["Took", run.endedAt === null || run.startedAt === null ? null : tookWords(run)],
          ["Attempts", attemptCount.toLocaleString("en")],
          ["Lost", lost === 0 ? null : `${lost} of them, spending no retry`],
          ["Fencing token", token],
        ]}
      />
    </Panel>
  );
}
