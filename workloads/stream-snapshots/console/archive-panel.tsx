// A stream's archived events, oldest first.
import { Button, Table } from "@mantine/core";
import {
  CodeBlock,
  EmptyState,
  Instant,
  jsonText,
  Loaded,
  Panel,
  ShowMore,
  TableScroll,
  usePages,
} from "@punctual/console";
import { useState } from "react";
import { readArchive, type ArchivedEvent } from "./read-streams.ts";

export function ArchivePanel({ streamId }: { readonly streamId: string }) {
  const list = usePages<ArchivedEvent>({
    queryKey: ["runs", "stream-snapshots", "archive", streamId],
    read: (cursor) => readArchive(streamId, cursor),
  });
  return (
    <Panel title="Archive">
      <Loaded query={list} empty={({ length }) => (length > 0 ? null : <NothingArchived />)}>
        {(events) => (
          <>
            <TableScroll label="Archived events" minWidth={640}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Occurred</Table.Th>
                  <Table.Th>Type</Table.Th>
                  <Table.Th>Id</Table.Th>
                  <Table.Th>Archived</Table.Th>
                  <Table.Th>Data</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {events.map((event) => (
                  <Event key={event.id} event={event} />
                ))}
              </Table.Tbody>
            </TableScroll>
            <ShowMore shown={events.length} noun={["event", "events"]} list={list} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Event({ event: { id, type, occurredAt, archivedAt, data } }: { readonly event: ArchivedEvent }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Table.Tr>
        <Table.Td style={{ whiteSpace: "nowrap" }}>
          <Instant at={occurredAt} timezone="UTC" />
        </Table.Td>
        <Table.Td style={{ overflowWrap: "break-word" }}>{type}</Table.Td>
        <Table.Td style={{ overflowWrap: "break-word" }}>{id}</Table.Td>
        <Table.Td style={{ whiteSpace: "nowrap" }}>
          <Instant at={archivedAt} timezone="UTC" />
        </Table.Td>
        <Table.Td>
          <Button
            variant="default"
            size="compact-xs"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? "Hide" : "Show"} the data of ${id}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? "Hide" : "Show"}
          </Button>
        </Table.Td>
      </Table.Tr>
      {isOpen ? (
        <Table.Tr>
          <Table.Td colSpan={5}>
            <CodeBlock text={jsonText(data)} label={`Data of ${id}`} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}

const NothingArchived = () => (
  <EmptyState title="Nothing of this stream is archived">
    The monthly maintenance moves events here that are older than three months; none is ever lost.
  </EmptyState>
);
