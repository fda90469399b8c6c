// Backfills as rows: their range, their progress, and the way to end one.
import { Button, Group, Progress, Table, Text } from "@mantine/core";
import { useState } from "react";
import { BackfillStateBadge } from "../../../parts/backfill-state.tsx";
import { useMay } from "../../../session/session.ts";
import { Instant } from "../../../ui/instant.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { instantWords } from "../../../ui/time-words.ts";
import { CancelBackfillDialog } from "./cancel-backfill-dialog.tsx";
import type { Backfill } from "./use-backfills.ts";

interface BackfillTableProps {
  readonly backfills: readonly Backfill[];
  readonly timezone: string;
}

export function BackfillTable({ backfills, timezone }: BackfillTableProps) {
  const mayCancel = useMay("operator");
  const [ending, setEnding] = useState<Backfill | null>(null);
  return (
    <>
      <TableScroll label="Backfills" minWidth={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Range ({timezone})</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Progress</Table.Th>
            <Table.Th>Begun</Table.Th>
            {mayCancel ? <Table.Th>Action</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backfills.map((backfill) => (
            <Table.Tr key={backfill.id}>
              <Table.Td>
                {instantWords(backfill.from, timezone)} – {instantWords(backfill.to, timezone)}
              </Table.Td>
              <Table.Td>
                <BackfillStateBadge state={backfill.state} />
              </Table.Td>
              <Table.Td miw={240}>
                <BackfillProgress backfill={backfill} />
              </Table.Td>
              <Table.Td>
                <Instant at={backfill.createdAt} as="distance" />
                <Text size="xs" c="dimmed">
                  by {backfill.actor}
                </Text>
              </Table.Td>
              {mayCancel ? (
                <Table.Td>
                  {backfill.state === "running" ? (
                    <Button size="compact-sm" variant="default" onClick={() => setEnding(backfill)}>
                      Cancel…
                    </Button>
                  ) : (
                    <Text size="sm" c="dimmed">
                      –
                    </Text>
                  )}
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableScroll>
      <CancelBackfillDialog backfill={ending} onClose={() => setEnding(null)} />
    </>
  );
}

function BackfillProgress({ backfill }: { readonly backfill: Backfill }) {
  const { total, succeeded, failed, open, skipped } = backfill;
  const share = (count: number): number => (total === 0 ? 0 : (count / total) * 100);
  const words = [
    `${succeeded.toLocaleString("en")} of ${total.toLocaleString("en")} succeeded`,
    failed > 0 ? `${failed.toLocaleString("en")} failed` : null,
    open > 0 ? `${open.toLocaleString("en")} under way` : null,
    skipped > 0 ? `${skipped.toLocaleString("en")} passed over` : null,
  ].filter((word) => word !== null);
  return (
    <>
      <Progress.Root size="sm">
        <Progress.Section value={share(succeeded)} color="punctual" aria-label="Succeeded" />
        <Progress.Section value={share(failed)} color="red" aria-label="Failed" />
        <Progress.Section value={share(open)} color="blue" aria-label="Under way" />
      </Progress.Root>
      <Group gap="xs" mt={4}>
        <Text size="xs">{words.join(", ")}</Text>
        <TextLink
          to="/runs"
          search={{ schedule: backfill.schedule, kind: "backfill", from: backfill.from, to: backfill.to }}
          size="xs"
        >
          Runs
        </TextLink>
      </Group>
    </>
  );
}
