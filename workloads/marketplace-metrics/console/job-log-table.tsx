// What the jobs did for a tenant, newest first; each entry is a run.
import { Table, Text } from "@mantine/core";
import {
  EmptyState,
  Instant,
  Loaded,
  shortDateWords,
  ShowMore,
  spanWords,
  StateBadge,
  TableScroll,
  TextLink,
  usePages,
  type Tone,
} from "@punctual/console";
import { readJobLogs, type JobLog, type JobType, type Tenant } from "./read-metrics.ts";

const jobWords: Readonly<Record<JobType, string>> = {
  metrics_aggregation: "rebuild",
  mercadolivre_sync: "sync",
};

const tones: Readonly<Record<JobLog["status"], Tone>> = {
  running: "busy",
  succeeded: "good",
  partial: "warning",
  failed: "bad",
};

export function JobLogTable({ tenant: { id, timezone } }: { readonly tenant: Tenant }) {
  const list = usePages<JobLog>({
    queryKey: ["runs", "marketplace-metrics", "job-log", id],
    read: (cursor) => readJobLogs(id, cursor),
  });
  return (
    <Loaded query={list} empty={({ length }) => (length > 0 ? null : <NothingYet />)}>
      {(logs) => (
        <>
          <TableScroll label="Job log" minWidth={560}>
            <Head />
            <Table.Tbody>
              {logs.map((log) => (
                <Row key={log.id} log={log} timezone={timezone} />
              ))}
            </Table.Tbody>
          </TableScroll>
          <ShowMore shown={logs.length} noun={["run", "runs"]} list={list} />
        </>
      )}
    </Loaded>
  );
}

const Head = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th>Began</Table.Th>
      <Table.Th>Job</Table.Th>
      <Table.Th>State</Table.Th>
      <Table.Th>Days</Table.Th>
      <Table.Th ta="right">Rows</Table.Th>
      <Table.Th ta="right">Took</Table.Th>
    </Table.Tr>
  </Table.Thead>
);

interface RowProps {
  readonly log: JobLog;
  readonly timezone: string;
}

function Row({ log, timezone }: RowProps) {
  const { id, jobType, status, startedAt, durationMs, recordsProcessed, errorMessage, metadata } = log;
  return (
    <>
      <Table.Tr>
        <Table.Td style={{ whiteSpace: "nowrap" }}>
          <TextLink to="/runs/$id" params={{ id }}>
            <Instant at={startedAt} timezone={timezone} isFocusable={false} />
          </TextLink>
        </Table.Td>
        <Table.Td>
          {jobWords[jobType]}{" "}
          <Text span size="xs" c="dimmed">
            by {metadata.trigger}
          </Text>
        </Table.Td>
        <Table.Td>
          <StateBadge tone={tones[status]} label={status} />
        </Table.Td>
        <Table.Td style={{ whiteSpace: "nowrap" }}>{rangeWords(metadata)}</Table.Td>
        <Table.Td ta="right">{recordsProcessed?.toLocaleString("en") ?? "–"}</Table.Td>
        <Table.Td ta="right" style={{ whiteSpace: "nowrap" }}>
          {durationMs === null ? "–" : spanWords(durationMs)}
        </Table.Td>
      </Table.Tr>
      {errorMessage === null ? null : (
        <Table.Tr>
          <Table.Td colSpan={6} style={{ overflowWrap: "anywhere" }}>
            {errorMessage}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

const rangeWords = ({ from, to }: JobLog["metadata"]): string =>
  from === null || to === null ? "–" : `${dayOf(from)} – ${dayOf(to)}`;

/** A caller may have sent an instant. */
const dayOf = (given: string): string => shortDateWords(given.slice(0, 10));

const NothingYet = () => (
  <EmptyState title="Nothing was done for this tenant yet">
    The nightly sync and rebuild each leave an entry here.
  </EmptyState>
);
