// One stream: its snapshots by month, the chosen one, and its archive.
import { Stack } from "@mantine/core";
import { EmptyState, Loaded, Panel, ShowMore, usePages, type SearchParams } from "@punctual/console";
import { ArchivePanel } from "./archive-panel.tsx";
import { readSnapshots, type Snapshot } from "./read-streams.ts";
import { SnapshotPanel } from "./snapshot-panel.tsx";
import { SnapshotTable } from "./snapshot-table.tsx";

interface StreamPanelsProps {
  readonly streamId: string;
  readonly params: SearchParams;
}

/** Snapshots come with a run: the key has them read again when one changes. */
export function StreamPanels({ streamId, params: { read, write } }: StreamPanelsProps) {
  const list = usePages<Snapshot>({
    queryKey: ["runs", "stream-snapshots", "snapshots", streamId],
    read: (cursor) => readSnapshots(streamId, cursor),
  });
  const snapshots = list.data ?? [];
  const index = Math.max(
    0,
    snapshots.findIndex(({ month }) => month === read("month")),
  );
  const chosen = snapshots[index];
  return (
    <Stack>
      <Panel title={`Snapshots of ${streamId}`}>
        <Loaded query={list} empty={({ length }) => (length > 0 ? null : <NoSnapshots />)}>
          {(shown) => (
            <>
              <SnapshotTable
                snapshots={shown}
                chosen={chosen?.month ?? null}
                onChoose={(month) => write({ month })}
              />
              <ShowMore shown={shown.length} noun={["month", "months"]} list={list} />
            </>
          )}
        </Loaded>
      </Panel>
      {chosen === undefined ? null : (
        <SnapshotPanel snapshot={chosen} before={snapshots[index + 1] ?? null} list={list} />
      )}
      <ArchivePanel streamId={streamId} />
    </Stack>
  );
}

const NoSnapshots = () => (
  <EmptyState title="No snapshot of this stream yet">
    One is made on the first of each month for the month before, or by an operator for any month that is over.
  </EmptyState>
);
