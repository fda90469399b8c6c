// Entries of the audit as rows; a press on a name narrows the list to it.
import { Anchor, Box, Group, Table, Text } from "@mantine/core";
import type { AuditEvent } from "@punctual/client";
import { Ban } from "lucide-react";
import badge from "../../parts/run-state.module.css";
import { Instant } from "../../ui/instant.tsx";
import { TableScroll } from "../../ui/table-scroll.tsx";
import type { SearchParams } from "../../ui/use-search-params.ts";
import { DetailCell } from "./detail-cell.tsx";

interface AuditTableProps {
  readonly entries: readonly AuditEvent[];
  readonly params: SearchParams;
}

export function AuditTable({ entries, params: { write } }: AuditTableProps) {
  return (
    <TableScroll label="Audit" minWidth={320}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>When</Table.Th>
          <Table.Th visibleFrom="sm">Who</Table.Th>
          <Table.Th>What</Table.Th>
          <Table.Th visibleFrom="md">Detail</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} onNarrow={write} />
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

interface AuditRowProps {
  readonly entry: AuditEvent;
  readonly onNarrow: SearchParams["write"];
}

function AuditRow({ entry, onNarrow }: AuditRowProps) {
  const { at, action, subject, result, detail } = entry;
  const cell = <DetailCell detail={detail} label={`detail of ${action} ${subject}`} />;
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        <Instant at={at} />
        <Text size="xs" c="dimmed" component="div">
          <Instant at={at} as="distance" isFocusable={false} />
        </Text>
        <Box hiddenFrom="sm">
          <Who entry={entry} onNarrow={onNarrow} />
        </Box>
      </Table.Td>
      <Table.Td visibleFrom="sm" miw={140} maw={220}>
        <Who entry={entry} onNarrow={onNarrow} />
      </Table.Td>
      <Table.Td maw={360}>
        <Group gap={6}>
          <Narrow text={action} onPress={() => onNarrow({ action })} />
          {result === "denied" ? <Denied /> : null}
        </Group>
        <Narrow text={subject} onPress={() => onNarrow({ subject })} />
        <Box hiddenFrom="md">{cell}</Box>
      </Table.Td>
      <Table.Td visibleFrom="md" maw={420}>
        {cell}
      </Table.Td>
    </Table.Tr>
  );
}

function Who({ entry: { actor, address }, onNarrow }: AuditRowProps) {
  return (
    <>
      <Narrow text={actor} onPress={() => onNarrow({ actor })} />
      {address === null ? null : (
        <Text size="xs" c="dimmed">
          from {address}
        </Text>
      )}
    </>
  );
}

const Denied = () => (
  <span className={badge["badge"]} data-state="failed">
    <Ban size={13} aria-hidden />
    denied
  </span>
);

interface NarrowProps {
  readonly text: string;
  readonly onPress: () => void;
}

const Narrow = ({ text, onPress }: NarrowProps) => (
  <Anchor
    component="button"
    type="button"
    size="sm"
    ta="left"
    display="block"
    // High enough for a finger where two stand one below the other.
    lh="1.5rem"
    style={{ overflowWrap: "anywhere" }}
    aria-label={`${text}: show only these`}
    onClick={onPress}
  >
    {text}
  </Anchor>
);
