// One run: what happened, why, and what to do now.
import { Grid, Stack } from "@mantine/core";
import { ApiProblem, type RunDetail } from "@punctual/client";
import { useParams } from "@tanstack/react-router";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { AttemptsPanel } from "./detail/attempts/attempts-panel.tsx";
import { ItemsPanel } from "./detail/items-panel.tsx";
import { LogPanel } from "./detail/log/log-panel.tsx";
import { RequestPanel } from "./detail/request-panel.tsx";
import { ResultPanel } from "./detail/result-panel.tsx";
import { RunFacts } from "./detail/run-facts.tsx";
import { RunHeader } from "./detail/run-header.tsx";
import { RunSkeleton } from "./detail/run-skeleton.tsx";
import { useRun } from "./detail/use-run.ts";
import { WhatNext } from "./detail/what-next.tsx";

export default function RunPage() {
  const { id } = useParams({ from: "/runs/$id" });
  const query = useRun(id);
  if (query.error instanceof ApiProblem && query.error.status === 404) return <GoneRun />;
  return (
    <>
      {query.data === undefined ? <PageHeader title="Run" /> : null}
      <Loaded query={query} skeleton={<RunSkeleton />}>
        {/* What somebody opened or typed belongs to one run. */}
        {(run) => <WholeRun key={run.id} run={run} />}
      </Loaded>
    </>
  );
}

function WholeRun({ run }: { readonly run: RunDetail }) {
  return (
    <>
      <RunHeader run={run} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            <WhatNext run={run} />
            <ItemsPanel run={run} />
            {isLeftOut(run) ? null : <AttemptsPanel run={run} />}
            {isLeftOut(run) ? null : <LogPanel run={run} />}
            <ResultPanel run={run} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="md">
            <RequestPanel run={run} />
            <RunFacts run={run} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

/** Nothing was tried, and nothing of it can be shown. */
const isLeftOut = ({ state, attemptCount }: RunDetail): boolean =>
  (state === "skipped" || state === "missed") && attemptCount === 0;

const GoneRun = () => (
  <>
    <PageHeader title="Run" />
    <EmptyState title="There is no such run" action={<ButtonLink to="/runs">Show all runs</ButtonLink>}>
      It is older than the retention, or it never was.
    </EmptyState>
  </>
);
