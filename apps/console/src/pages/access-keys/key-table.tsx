// Access keys as rows: whose each is, what it may, and when it was last used.
import { Badge, Table, Text } from "@mantine/core";
import type { AccessKey } from "@punctual/client";
import { useSession } from "../../session/session.ts";
import { Instant } from "../../ui/instant.tsx";
import { useNowMs } from "../../ui/now.ts";
import { RowButtons } from "../../ui/row-buttons.tsx";
import { TableScroll } from "../../ui/table-scroll.tsx";

interface KeyTableProps {
  readonly keys: readonly AccessKey[];
  readonly onRevoke: (key: AccessKey) => void;
}

export function KeyTable({ keys, onRevoke }: KeyTableProps) {
  const { foundsTenants } = useSession();
  return (
    <TableScroll label="Access keys" minWidth={720}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>Role</Table.Th>
          {foundsTenants ? <Table.Th>Tenant</Table.Th> : null}
          <Table.Th>Last used</Table.Th>
          <Table.Th>Expires</Table.Th>
          <Table.Th>Made</Table.Th>
          <Table.Th ta="right">Actions</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} of={key} showsTenant={foundsTenants} onRevoke={onRevoke} />
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

interface KeyRowProps {
  readonly of: AccessKey;
  readonly showsTenant: boolean;
  readonly onRevoke: (key: AccessKey) => void;
}

function KeyRow({ of: key, showsTenant, onRevoke }: KeyRowProps) {
  const { name, kind, prefix, accessKeyId, role, tenant, lastUsedAt, createdAt, createdBy } = key;
  return (
    <Table.Tr>
      <Table.Td maw={280}>
        <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" ff="monospace" style={{ whiteSpace: "nowrap" }}>
          {kind === "aws" ? `AWS ${accessKeyId ?? prefix}` : `${prefix}…`}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge variant="default">{role}</Badge>
      </Table.Td>
      {showsTenant ? <Table.Td>{tenant}</Table.Td> : null}
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        {lastUsedAt === null ? (
          <Text size="sm" c="dimmed">
            never
          </Text>
        ) : (
          <Instant at={lastUsedAt} as="distance" />
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        <Expiry at={key.expiresAt} />
      </Table.Td>
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        <Instant at={createdAt} as="distance" />
        <Text size="xs" c="dimmed">
          by {createdBy}
        </Text>
      </Table.Td>
      <Table.Td>
        <RowButtons name={`${name} (${prefix})`} actions={[{ verb: "Revoke", onDo: () => onRevoke(key) }]} />
      </Table.Td>
    </Table.Tr>
  );
}

function Expiry({ at }: { readonly at: string | null }) {
  const now = useNowMs();
  if (at === null)
    return (
      <Text size="sm" c="dimmed">
        never
      </Text>
    );
  return (
    <>
      {Date.parse(at) < now ? "expired " : null}
      <Instant at={at} as="distance" />
    </>
  );
}
