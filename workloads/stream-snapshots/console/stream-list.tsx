// Finds a stream by the beginning of its id.
import { NavLink, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import {
  EmptyState,
  Loaded,
  monthWords,
  Panel,
  RowSkeletons,
  ShowMore,
  usePages,
  type SearchParams,
} from "@punctual/console";
import { Search } from "lucide-react";
import { useState } from "react";
import classes from "./page.module.css";
import { readStreams, type Stream } from "./read-streams.ts";

const typingMs = 200;

interface StreamListProps {
  readonly chosen: string | null;
  readonly params: SearchParams;
}

export function StreamList({ chosen, params: { read, write } }: StreamListProps) {
  const [search, setSearch] = useState(read("search") ?? "");
  const [settled] = useDebouncedValue(search.trim(), typingMs);
  const list = usePages<Stream>({
    queryKey: ["workloads", "stream-snapshots", "streams", settled],
    read: (cursor) => readStreams({ search: settled, cursor }),
  });
  const choose = (stream: string): void => write({ stream, search: settled, month: null });
  return (
    <Panel title="Streams">
      <Stack gap="xs">
        <TextInput
          aria-label="Find a stream by the beginning of its id"
          placeholder="Id begins with…"
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Loaded
          query={list}
          skeleton={<RowSkeletons rows={8} height={40} />}
          empty={({ length }) => (length > 0 ? null : <NoStreams search={settled} />)}
        >
          {(streams) => (
            <>
              <StreamLinks streams={streams} chosen={chosen} onChoose={choose} />
              <ShowMore shown={streams.length} noun={["stream", "streams"]} list={list} />
            </>
          )}
        </Loaded>
      </Stack>
    </Panel>
  );
}

interface StreamLinksProps {
  readonly streams: readonly Stream[];
  readonly chosen: string | null;
  readonly onChoose: (streamId: string) => void;
}

function StreamLinks({ streams, chosen, onChoose }: StreamLinksProps) {
  return (
    <div role="group" aria-label="Streams" className={classes["list"]}>
      {streams.map((stream) => (
        <NavLink
          key={stream.streamId}
          component="button"
          py={4}
          label={stream.streamId}
          description={streamWords(stream)}
          active={stream.streamId === chosen}
          aria-pressed={stream.streamId === chosen}
          styles={{ label: { overflowWrap: "anywhere" } }}
          onClick={() => onChoose(stream.streamId)}
        />
      ))}
    </div>
  );
}

function streamWords({ eventCount, lastSnapshotMonth }: Stream): string {
  const events = eventCount === 1 ? "1 event" : `${eventCount.toLocaleString("en")} events`;
  return lastSnapshotMonth === null
    ? `${events}, no snapshot yet`
    : `${events}, snapshot of ${monthWords(lastSnapshotMonth)}`;
}

function NoStreams({ search }: { readonly search: string }) {
  if (search !== "") return <EmptyState title="No stream's id begins like that" />;
  return (
    <EmptyState title="No streams yet">
      The first <code>POST /api/v1/streams/…/events</code> makes a stream.
    </EmptyState>
  );
}
