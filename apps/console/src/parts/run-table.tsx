// Runs as rows, newest first.
import { Table, Text } from "@mantine/core";
import type { Run } from "@punctual/client";
import { Instant } from "../ui/instant.tsx";
import { useNowMs } from "../ui/now.ts";
import { TableScroll } from "../ui/table-scroll.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { spanWords } from "../ui/time-words.ts";
import { RunStateBadge } from "./run-state.tsx";
import classes from "./run-table.module.css";
import { ScheduleLink } from "./schedule-link.tsx";

interface RunTableProps {
  readonly runs: readonly Run[];
  /** Of one schedule: its name need not stand in each row. */
  readonly isOfOneSchedule?: boolean;
  readonly label?: string;
}

export function RunTable({ runs, isOfOneSchedule = false, label = "Runs" }: RunTableProps) {
  return (
    <TableScroll label={label} minWidth={isOfOneSchedule ? 440 : 500}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Scheduled</Table.Th>
          <Table.Th>State</Table.Th>
          {isOfOneSchedule ? null : <Table.Th>Schedule or job</Table.Th>}
          <Table.Th visibleFrom="md">Kind</Table.Th>
          <Table.Th ta="right" visibleFrom="sm">
            Attempts
          </Table.Th>
          <Table.Th ta="right">Took</Table.Th>
          <Table.Th>What came of it</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} isOfOneSchedule={isOfOneSchedule} />
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

interface RunRowProps {
  readonly run: Run;
  readonly isOfOneSchedule: boolean;
}

function RunRow({ run, isOfOneSchedule }: RunRowProps) {
  const words = outcomeWords(run);
  return (
    <Table.Tr>
      <Table.Td className={classes["time"] ?? ""}>
        <TextLink to="/runs/$id" params={{ id: run.id }}>
          <Instant at={run.scheduledAt} isFocusable={false} />
        </TextLink>
      </Table.Td>
      <Table.Td>
        <RunStateBadge state={run.state} />
      </Table.Td>
      {isOfOneSchedule ? null : (
        <Table.Td miw={150} style={{ overflowWrap: "anywhere" }}>
          <ScheduleLink schedule={run.schedule} otherwise={run.job ?? "–"} />
        </Table.Td>
      )}
      <Table.Td visibleFrom="md">{run.kind}</Table.Td>
      <Table.Td ta="right" visibleFrom="sm" style={{ whiteSpace: "nowrap" }}>
        {attemptWords(run)}
      </Table.Td>
      <Table.Td ta="right" style={{ whiteSpace: "nowrap" }}>
        <Took run={run} />
      </Table.Td>
      <Table.Td>
        {run.state === "waiting" ? (
          <Text size="sm" span>
            {run.attemptCount === 0 ? "begins" : "next attempt"}{" "}
            <Instant at={run.dueAt} as="distance" isFocusable={false} />
          </Text>
        ) : (
          <Text size="sm" lineClamp={1} maw={420} title={words} style={{ overflowWrap: "anywhere" }}>
            {words}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Lost ones have a number too. */
const attemptWords = ({ attemptCount, lost }: Run): string =>
  lost === 0 ? String(attemptCount) : `${attemptCount}, ${lost} lost`;

function Took({ run }: { readonly run: Run }) {
  const now = useNowMs();
  if (run.state !== "running" || run.startedAt === null) return tookWords(run);
  return `${spanWords(Math.max(0, now - Date.parse(run.startedAt)))} so far`;
}

export const tookWords = ({ startedAt, endedAt }: Pick<Run, "startedAt" | "endedAt">): string =>
  startedAt === null || endedAt === null ? "–" : spanWords(Date.parse(endedAt) - Date.parse(startedAt));

/** Why it ended as it did: its error, its policy's reason, or its items. */
export function outcomeWords({ error, reason, tally }: Pick<Run, "error" | "reason" | "tally">): string {
  if (tally !== null && tally.total > 0) {
    const words = [`${count(tally.successful)} of ${count(tally.total)} items`];
    if (tally.failed > 0) words.push(`${count(tally.failed)} failed`);
    if (tally.skipped > 0) words.push(`${count(tally.skipped)} skipped`);
    return words.join(", ");
  }
  return error ?? shortReason(reason ?? "");
}

/** Which run was in the way is shown on the run's own page. */
const shortReason = (reason: string): string =>
  reason
    .replace(/^overlap: run [0-9a-f-]{36} was/, "an earlier run was")
    .replace(/^(overlap|catch-up): /, "");

const count = (number: number): string => number.toLocaleString("en");
