// What changed in a stream's state from one snapshot to the next.
import { Button, Code, Table, Text } from "@mantine/core";
import {
  EmptyState,
  monthWords,
  StateBadge,
  TableScroll,
  type PagedList,
  type Tone,
} from "@punctual/console";
import { Minus, Pencil, Plus, type LucideIcon } from "lucide-react";
import { useState } from "react";
import type { Snapshot } from "./read-streams.ts";
import { stateChanges, type StateChange } from "./state-changes.ts";

interface StateDiffProps {
  readonly snapshot: Snapshot;
  readonly before: Snapshot | null;
  readonly list: Pick<PagedList<Snapshot>, "hasMore" | "isReadingMore" | "more">;
}

const atOnce = 100;

export function StateDiff({ snapshot, before, list }: StateDiffProps) {
  const [most, setMost] = useState(atOnce);
  if (before === null && list.hasMore) return <ReadBefore list={list} />;
  if (before === null)
    return (
      <EmptyState title="This is the first snapshot of the stream">There is no month before it.</EmptyState>
    );
  const changes = stateChanges(before.state, snapshot.state);
  if (changes.length === 0) return <EmptyState title={`Nothing changed since ${monthWords(before.month)}`} />;
  return (
    <>
      <TableScroll label="Changes" minWidth={600}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Member</Table.Th>
            <Table.Th>Change</Table.Th>
            <Table.Th>Before</Table.Th>
            <Table.Th>After</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.slice(0, most).map((change) => (
            <Row key={change.path} change={change} />
          ))}
        </Table.Tbody>
      </TableScroll>
      {changes.length <= most ? null : (
        <Button variant="default" size="xs" mt="sm" onClick={() => setMost(changes.length)}>
          Show all {changes.length.toLocaleString("en")} changes
        </Button>
      )}
    </>
  );
}

const looks: Readonly<Record<StateChange["kind"], readonly [Tone, LucideIcon]>> = {
  added: ["good", Plus],
  removed: ["bad", Minus],
  changed: ["busy", Pencil],
};

function Row({ change }: { readonly change: StateChange }) {
  const [tone, icon] = looks[change.kind];
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: "anywhere" }}>{change.path}</Table.Td>
      <Table.Td>
        <StateBadge tone={tone} icon={icon} label={change.kind} />
      </Table.Td>
      <Table.Td>{change.kind === "added" ? <None /> : <Value value={change.before} />}</Table.Td>
      <Table.Td>{change.kind === "removed" ? <None /> : <Value value={change.after} />}</Table.Td>
    </Table.Tr>
  );
}

const None = () => (
  <Text span c="dimmed" size="sm">
    –
  </Text>
);

const mostLetters = 300;

function Value({ value }: { readonly value: unknown }) {
  const text = JSON.stringify(value) ?? "";
  return (
    <Code style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
      {text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text}
    </Code>
  );
}

function ReadBefore({ list }: Pick<StateDiffProps, "list">) {
  return (
    <EmptyState
      title="The month before is not read yet"
      action={
        <Button variant="default" size="xs" loading={list.isReadingMore} onClick={list.more}>
          Read earlier months
        </Button>
      }
    />
  );
}
