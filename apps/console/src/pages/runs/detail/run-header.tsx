// The top of a run's page: what it is a run of, how it stands, what can be done with it.
import { Group, Tooltip } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { RunStateBadge } from "../../../parts/run-state.tsx";
import { ScheduleLink } from "../../../parts/schedule-link.tsx";
import { useMay } from "../../../session/session.ts";
import { IconLink } from "../../../ui/icon-link.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { RunActions } from "./run-actions.tsx";
import { runName } from "./run-name.ts";

export function RunHeader({ run }: { readonly run: RunDetail }) {
  const mayAct = useMay("operator");
  return (
    <PageHeader
      title={`Run of ${runName(run)}`}
      aside={<RunStateBadge state={run.state} />}
      actions={
        <>
          <Neighbours run={run} />
          {mayAct ? <RunActions run={run} /> : null}
        </>
      }
    >
      <div>
        {kindWords[run.kind]} <Instant at={run.scheduledAt} timezone={run.timezone} as="both" />
      </div>
      <Group gap={6}>
        {run.schedule === null ? null : (
          <>
            <span>Schedule</span>
            <ScheduleLink schedule={run.schedule} />
          </>
        )}
        {run.job === null ? null : (
          <span>{run.schedule === null ? `Job ${run.job}` : `· job ${run.job}`}</span>
        )}
      </Group>
    </PageHeader>
  );
}

const kindWords = {
  scheduled: "Scheduled for",
  manual: "Run by hand for",
  backfill: "Backfilled for",
  call: "Called at",
  event: "Made by an event at",
} satisfies Record<RunDetail["kind"], string>;

function Neighbours({ run: { schedule, previousId, nextId } }: { readonly run: RunDetail }) {
  if (schedule === null || (previousId === null && nextId === null)) return null;
  return (
    <Group gap={4} role="group" aria-label="Other runs of this schedule">
      <Neighbour id={previousId} label="Previous run of this schedule" Icon={ChevronLeft} />
      <Neighbour id={nextId} label="Next run of this schedule" Icon={ChevronRight} />
    </Group>
  );
}

interface NeighbourProps {
  readonly id: string | null;
  readonly label: string;
  readonly Icon: typeof ChevronLeft;
}

function Neighbour({ id, label, Icon }: NeighbourProps) {
  if (id === null) return null;
  return (
    <Tooltip label={label}>
      <IconLink to="/runs/$id" params={{ id }} variant="default" size={36} aria-label={label}>
        <Icon size={16} aria-hidden />
      </IconLink>
    </Tooltip>
  );
}
