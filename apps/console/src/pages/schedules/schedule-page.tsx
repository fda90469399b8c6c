// One schedule: what it says, when it fires, how it went, and what it said before.
import { ApiProblem } from "@punctual/client";
import { useParams } from "@tanstack/react-router";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { UrlTabs } from "../../ui/url-tabs.tsx";
import { BackfillsTab } from "./detail/backfills-tab.tsx";
import { OverviewTab } from "./detail/overview-tab.tsx";
import { RunsTab } from "./detail/runs-tab.tsx";
import { ScheduleHeader } from "./detail/schedule-header.tsx";
import { useSchedule } from "./detail/use-schedule.ts";
import { VersionsTab } from "./detail/versions/versions-tab.tsx";

export default function SchedulePage() {
  const named = useParams({ from: "/schedules/$group/$name" });
  const query = useSchedule(named);
  if (query.error instanceof ApiProblem && query.error.status === 404)
    return <GoneSchedule name={named.name} />;
  return (
    <Loaded query={query} title={named.name} skeleton={<RowSkeletons rows={8} height={40} />}>
      {(schedule) => (
        <>
          <ScheduleHeader schedule={schedule} />
          <UrlTabs
            tabs={[
              { value: "overview", label: "Overview", content: <OverviewTab schedule={schedule} /> },
              { value: "runs", label: "Runs", content: <RunsTab schedule={schedule} /> },
              { value: "versions", label: "Versions", content: <VersionsTab schedule={schedule} /> },
              { value: "backfills", label: "Backfills", content: <BackfillsTab schedule={schedule} /> },
            ]}
          />
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
