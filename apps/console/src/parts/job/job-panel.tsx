// A job at a glance: when it runs, how it went last, whether what it keeps is fresh.
import { Stack, Text } from "@mantine/core";
import type { Alarm, Run } from "@punctual/client";
import type { ReactNode } from "react";
import { Facts } from "../../ui/facts.tsx";
import { Instant } from "../../ui/instant.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Panel } from "../../ui/panel.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { outcomeWords, tookWords } from "../run-table.tsx";
import { RunStateBadge } from "../run-state.tsx";
import { fullNameOf } from "../schedule/schedule-name.ts";
import { ScheduleLink } from "../schedule-link.tsx";
import { ScheduleStateBadge } from "../schedule-state.tsx";
import { FreshnessBadge } from "./freshness-badge.tsx";
import { useFreshness, useJobSchedule, useLastRun } from "./use-job.ts";

interface JobPanelProps {
  readonly job: string;
  readonly title: string;
  readonly actions?: ReactNode;
  /** The job's runs call others of the same job: only those of its schedule are shown. */
  readonly isOfSchedule?: boolean;
  /** What more there is to say of the last run. */
  readonly children?: (run: Run) => ReactNode;
}

type JobSchedule = ReturnType<typeof useJobSchedule>["data"];

export function JobPanel({ job, title, actions, isOfSchedule = false, children }: JobPanelProps) {
  const schedule = useJobSchedule(job);
  const found = schedule.data ?? null;
  const run = useLastRun({ job, schedule: isOfSchedule && found !== null ? fullNameOf(found) : null });
  const freshness = useFreshness(found).data ?? null;
  // What has never run is not fresh for that no alarm has had the time to say so.
  const isTold = run.data !== undefined && run.data !== null;
  return (
    <Panel title={title} actions={actions}>
      <Stack>
        <Loaded query={schedule} skeleton={<RowSkeletons rows={2} />}>
          {(shown) => <When schedule={shown} freshness={isTold ? freshness : null} />}
        </Loaded>
        <Loaded
          query={run}
          skeleton={<RowSkeletons rows={2} />}
          empty={(last) => (last === null ? <NeverRun /> : null)}
        >
          {(last) => (last === null ? null : <HowItWent run={last}>{children?.(last)}</HowItWent>)}
        </Loaded>
      </Stack>
    </Panel>
  );
}

interface WhenProps {
  readonly schedule: JobSchedule;
  readonly freshness: Alarm | null;
}

function When({ schedule, freshness }: WhenProps) {
  if (schedule === null || schedule === undefined)
    return (
      <Text size="sm" c="dimmed">
        No schedule runs this job.
      </Text>
    );
  const { nextAt, timezone, state } = schedule;
  return (
    <Facts
      facts={[
        ["Data", freshness === null ? null : <FreshnessBadge alarm={freshness} />],
        [
          "Schedule",
          <>
            <ScheduleLink schedule={fullNameOf(schedule)} /> <ScheduleStateBadge state={state} />
          </>,
        ],
        ["Next fire", <Instant key="next" at={nextAt} timezone={timezone} as="both" />],
      ]}
    />
  );
}

interface HowItWentProps {
  readonly run: Run;
  readonly children: ReactNode;
}

function HowItWent({ run, children }: HowItWentProps) {
  return (
    <>
      <Facts
        facts={[
          [
            "Last run",
            <>
              <TextLink to="/runs/$id" params={{ id: run.id }}>
                <Instant at={run.scheduledAt} isFocusable={false} />
              </TextLink>{" "}
              <RunStateBadge state={run.state} />
            </>,
          ],
          ["Took", run.endedAt === null ? null : tookWords(run)],
          ["What came of it", outcomeWords(run) || null],
        ]}
      />
      {children}
    </>
  );
}

const NeverRun = () => (
  <Text size="sm" c="dimmed">
    It has not run yet: it runs when its schedule fires, or when somebody runs it now.
  </Text>
);
