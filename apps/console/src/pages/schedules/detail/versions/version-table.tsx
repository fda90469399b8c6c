// Versions as rows; two of them are chosen to be compared, and an old one can be restored.
import { Button, Radio, Table, Text } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { useState } from "react";
import { keptElsewhere } from "../../../../parts/schedule/origin-badge.tsx";
import { useMay } from "../../../../session/session.ts";
import { Instant } from "../../../../ui/instant.tsx";
import { TableScroll } from "../../../../ui/table-scroll.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";
import type { ScheduleVersion } from "./version-changes.ts";

interface VersionTableProps {
  readonly schedule: Schedule;
  readonly versions: readonly ScheduleVersion[];
  readonly chosen: { readonly before: ScheduleVersion | null; readonly after: ScheduleVersion | null };
  readonly onChoose: (side: "before" | "after", version: number) => void;
}

export function VersionTable({ schedule, versions, chosen, onChoose }: VersionTableProps) {
  const [restoring, setRestoring] = useState<ScheduleVersion | null>(null);
  const mayRestore = useMay("operator") && keptElsewhere(schedule.origin) === null;
  const radio = (side: "before" | "after", { version }: ScheduleVersion) => (
    <Radio
      size="xs"
      name={`${side} of the comparison`}
      aria-label={`Version ${version} as ${side}`}
      checked={chosen[side]?.version === version}
      onChange={() => onChoose(side, version)}
    />
  );
  return (
    <>
      <TableScroll label="Versions" minWidth={440}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Before</Table.Th>
            <Table.Th>After</Table.Th>
            <Table.Th>Version</Table.Th>
            <Table.Th>When</Table.Th>
            <Table.Th>Who</Table.Th>
            {mayRestore ? <Table.Th>Go back</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map((version) => (
            <Table.Tr key={version.version}>
              <Table.Td>{radio("before", version)}</Table.Td>
              <Table.Td>{radio("after", version)}</Table.Td>
              <Table.Td>{version.version}</Table.Td>
              <Table.Td>
                <Instant at={version.createdAt} />
              </Table.Td>
              <Table.Td>{version.actor}</Table.Td>
              {mayRestore ? (
                <Table.Td>
                  {version.version === schedule.version ? (
                    <Text size="xs" c="dimmed">
                      holds now
                    </Text>
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`Restore version ${version.version}`}
                      onClick={() => setRestoring(version)}
                    >
                      Restore
                    </Button>
                  )}
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableScroll>
      <RestoreDialog
        schedule={schedule}
        version={restoring}
        versions={versions}
        onClose={() => setRestoring(null)}
      />
    </>
  );
}
