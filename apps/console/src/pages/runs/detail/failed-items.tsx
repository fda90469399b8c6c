// The items that failed, each with its error; found by a part of either.
import { Group, Table, Text, TextInput } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { Search } from "lucide-react";
import { useState } from "react";
import { ShowMore } from "../../../ui/show-more.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";

interface FailedItemsProps {
  /** The first by key. */
  readonly items: RunDetail["items"];
  /** So many failed in all. */
  readonly failed: number;
}

const atFirst = 10;
const more = 50;

export function FailedItems({ items, failed }: FailedItemsProps) {
  const [search, setSearch] = useState("");
  const [most, setMost] = useState(atFirst);
  const wanted = search.trim().toLowerCase();
  const found = items.filter(
    ({ key, error }) => key.toLowerCase().includes(wanted) || error.toLowerCase().includes(wanted),
  );
  const shown = found.slice(0, most);
  return (
    <div>
      <Group justify="space-between" mb="xs" gap="xs">
        <Text size="sm" fw={600}>
          {failedWords(items.length, failed)}
        </Text>
        <TextInput
          type="search"
          size="xs"
          aria-label="Search failed items"
          placeholder="Key or error"
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </Group>
      <TableScroll label="Failed items" minWidth={260}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="35%">Key</Table.Th>
            <Table.Th>Error</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ key, error }) => (
            <Table.Tr key={key}>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{key}</Table.Td>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{error}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableScroll>
      <ShowMore
        shown={shown.length}
        noun={["item", "items"]}
        list={{
          hasMore: found.length > shown.length,
          isReadingMore: false,
          more: () => setMost(most + more),
        }}
      />
    </div>
  );
}

/** The server sends the first thousand. */
const failedWords = (sent: number, failed: number): string =>
  failed > sent
    ? `Failed items: the first ${sent.toLocaleString("en")} of ${failed.toLocaleString("en")}, by key`
    : "Failed items";
