// One month's snapshot: its state, and what changed since the month before.
import { Tabs } from "@mantine/core";
import { jsonText, LongText, monthWords, Panel, type PagedList } from "@punctual/console";
import type { Snapshot } from "./read-streams.ts";
import { StateDiff } from "./state-diff.tsx";

interface SnapshotPanelProps {
  readonly snapshot: Snapshot;
  /** Null where there is none, or it is not read yet. */
  readonly before: Snapshot | null;
  readonly list: Pick<PagedList<Snapshot>, "hasMore" | "isReadingMore" | "more">;
}

export function SnapshotPanel({ snapshot, before, list }: SnapshotPanelProps) {
  const month = monthWords(snapshot.month);
  return (
    <Panel title={month}>
      <Tabs defaultValue="changes" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="changes">
            {before === null ? "Changes" : `Changes since ${monthWords(before.month)}`}
          </Tabs.Tab>
          <Tabs.Tab value="state">State at its end</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="changes">
          <StateDiff snapshot={snapshot} before={before} list={list} />
        </Tabs.Panel>
        <Tabs.Panel value="state">
          <LongText text={jsonText(snapshot.state)} label={`State at the end of ${month}`} />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}
