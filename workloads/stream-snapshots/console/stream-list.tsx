// Finds a stream by the beginning of its id.
import { EmptyState, IdPicker, monthWords, type SearchParams } from "@punctual/console";
import { readStreams, type Stream } from "./read-streams.ts";

interface StreamListProps {
  readonly chosen: string | null;
  readonly params: SearchParams;
}

export function StreamList({ chosen, params: { read, write } }: StreamListProps) {
  return (
    <IdPicker
      title="Streams"
      noun={["stream", "streams"]}
      queryKey={["workloads", "stream-snapshots", "streams"]}
      read={readStreams}
      choiceOf={(stream) => ({ id: stream.streamId, description: streamWords(stream) })}
      chosen={chosen}
      search={read("search") ?? ""}
      onChoose={(stream, search) => write({ stream, search, month: null })}
      none={(search) => <NoStreams search={search} />}
    />
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
