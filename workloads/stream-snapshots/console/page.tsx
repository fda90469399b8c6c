// The streams: their monthly snapshots, what changed between them, and what was archived.
import { Stack } from "@mantine/core";
import {
  ChooseAndSee,
  EmptyState,
  FailedEntries,
  JobPanel,
  PageHeader,
  Panel,
  useSearchParams,
} from "@punctual/console";
import { MaintenanceNow } from "./maintenance-now.tsx";
import { StreamList } from "./stream-list.tsx";
import { StreamPanels } from "./stream-panels.tsx";

export default function StreamsPage() {
  const params = useSearchParams();
  const streamId = params.read("stream");
  return (
    <>
      <PageHeader title="Streams" actions={<MaintenanceNow />}>
        Each stream's state at the end of every month, and the events that made it.
      </PageHeader>
      <Stack>
        <ChooseAndSee list={<StreamList chosen={streamId} params={params} />}>
          {streamId === null ? (
            <Panel title="Snapshots">
              <EmptyState title="Choose a stream">
                Its snapshots then stand here month by month, with what changed between them.
              </EmptyState>
            </Panel>
          ) : (
            <StreamPanels key={streamId} streamId={streamId} params={params} />
          )}
        </ChooseAndSee>
        <JobPanel job="stream-snapshots.snapshot" title="The monthly maintenance">
          {(run) => <FailedEntries run={run} path={["snapshots"]} names={["streamId"]} />}
        </JobPanel>
      </Stack>
    </>
  );
}
