// One schedule: what it says, when it fires, how it went, and what it said before.
import { Tabs } from "@mantine/core";
import { ApiProblem } from "@punctual/client";
import { useParams } from "@tanstack/react-router";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { useSearchParams } from "../../ui/use-search-params.ts";
import { BackfillsTab } from "./detail/backfills-tab.tsx";
import { OverviewTab } from "./detail/overview-tab.tsx";
import { RunsTab } from "./detail/runs-tab.tsx";
import { ScheduleHeader } from "./detail/schedule-header.tsx";
import { useSchedule } from "./detail/use-schedule.ts";
import { VersionsTab } from "./detail/versions/versions-tab.tsx";

const tabs = [
  { value: "overview", label: "Overview", Content: OverviewTab },
  { value: "runs", label: "Runs", Content: RunsTab },
  { value: "versions", label: "Versions", Content: VersionsTab },
  { value: "backfills", label: "Backfills", Content: BackfillsTab },
] as const;

export default function SchedulePage() {
  const named = useParams({ from: "/schedules/$group/$name" });
  const query = useSchedule(named);
  const { read, write } = useSearchParams();
  const current = tabs.find(({ value }) => value === read("tab"))?.value ?? "overview";
  if (query.error instanceof ApiProblem && query.error.status === 404)
    return <GoneSchedule name={named.name} />;
  return (
    <Loaded query={query} title={named.name} skeleton={<RowSkeletons rows={8} height={40} />}>
      {(schedule) => (
        <>
          <ScheduleHeader schedule={schedule} />
          <Tabs
            value={current}
            onChange={(tab) => write({ tab: tab === "overview" ? null : tab })}
            keepMounted={false}
          >
            <Tabs.List mb="md">
              {tabs.map(({ value, label }) => (
                <Tabs.Tab key={value} value={value}>
                  {label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {tabs.map(({ value, Content }) => (
              <Tabs.Panel key={value} value={value}>
                <Content schedule={schedule} />
              </Tabs.Panel>
            ))}
          </Tabs>
        </>
      )}
    </Loaded>
  );
}

function GoneSchedule({ name }: { readonly name: string }) {
  return (
    <>
      <PageHeader title={name} />
      <EmptyState
        title="There is no such schedule"
        action={<ButtonLink to="/schedules">Show all schedules</ButtonLink>}
      >
        It was deleted, or it never was. Runs that it made are still listed under Runs.
      </EmptyState>
    </>
  );
}
