// Rate limits as rows: what each lets through, and whether its target holds it back just now.
import { Badge, Group, Table, Text } from "@mantine/core";
import type { RateLimit } from "@punctual/client";
import { useMay } from "../../../session/session.ts";
import { Instant } from "../../../ui/instant.tsx";
import { RowButtons } from "../../../ui/row-buttons.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import { rateLimitWords } from "./rate-limit-words.ts";

interface RateLimitTableProps {
  readonly limits: readonly RateLimit[];
  readonly onEdit: (limit: RateLimit) => void;
  readonly onDelete: (limit: RateLimit) => void;
}

export function RateLimitTable({ limits, onEdit, onDelete }: RateLimitTableProps) {
  const mayChange = useMay("operator");
  return (
    <TableScroll label="Rate limits" minWidth={340}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>At most</Table.Th>
          {mayChange ? <Table.Th ta="right">Actions</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {limits.map((limit) => (
          <Table.Tr key={limit.name}>
            <Table.Td miw={110} style={{ overflowWrap: "break-word" }}>
              <Group gap={6}>
                {limit.name}
                {limit.origin === "code" ? <InCode /> : null}
              </Group>
            </Table.Td>
            <Table.Td>
              {rateLimitWords(limit)}
              {limit.heldUntil === null ? null : (
                <Text size="xs" c="dimmed" component="div">
                  held back by its target: goes on <Instant at={limit.heldUntil} as="distance" />
                </Text>
              )}
            </Table.Td>
            {mayChange ? (
              <Table.Td>
                {limit.origin === "code" ? null : (
                  <RowButtons
                    name={limit.name}
                    actions={[
                      { verb: "Edit", onDo: () => onEdit(limit) },
                      { verb: "Delete", onDo: () => onDelete(limit) },
                    ]}
                  />
                )}
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

const InCode = () => (
  <Badge size="sm" variant="default" title="Declared in punctual.config.ts, and changed there.">
    in code
  </Badge>
);
