// The attempts that a run has made, in short, with what the target answered last; its own page has all answers.
import { Stack, Table, Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { AttemptOutcomeBadge } from "../../../parts/attempt-outcome.tsx";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { countWords } from "../../../ui/count-words.ts";
import { Instant } from "../../../ui/instant.tsx";
import { jsonText } from "../../../ui/json-text.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import type { LetterDetail } from "./use-letter.ts";

type Attempt = RunDetail["attempts"][number];

const mostShown = 5;
const mostOfAnswer = 600;

export function AttemptsPanel({ letter: { run, runId } }: { readonly letter: LetterDetail }) {
  const query = useQuery({
    queryKey: ["run", runId],
    queryFn: () => api.GET("/api/v1/runs/{id}", { params: { path: { id: runId } } }),
    enabled: run !== null,
  });
  if (run === null)
    return (
      <Panel title="Attempts">
        <Text size="sm" c="dimmed">
          Its run is gone, and its attempts with it.
        </Text>
      </Panel>
    );
  return (
    <Panel title="Attempts" actions={<OpenRun id={runId} />}>
      <Loaded
        query={query}
        skeleton={<RowSkeletons rows={3} />}
        empty={({ attempts }) =>
          attempts.length > 0 ? null : <Text size="sm">It was given up before anything was tried.</Text>
        }
      >
        {({ attempts }) => <Attempts attempts={attempts} />}
      </Loaded>
    </Panel>
  );
}

const OpenRun = ({ id }: { readonly id: string }) => (
  <ButtonLink to="/runs/$id" params={{ id }} variant="default" size="xs">
    Open the run
  </ButtonLink>
);

function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const shown = attempts.slice(-mostShown).toReversed();
  const answer = shown.find(({ outcome }) => outcome === "failed")?.responseExcerpt ?? "";
  return (
    <>
      <TableScroll label="Attempts" minWidth={420}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Attempt</Table.Th>
            <Table.Th>Began</Table.Th>
            <Table.Th>Outcome</Table.Th>
            <Table.Th>Error</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ number, startedAt, outcome, error }) => (
            <Table.Tr key={number}>
              <Table.Td>{number}</Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>
                <Instant at={startedAt} />
              </Table.Td>
              <Table.Td>
                <AttemptOutcomeBadge outcome={outcome} />
              </Table.Td>
              <Table.Td>
                <Text size="sm" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
                  {error ?? "–"}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableScroll>
      {answer === "" ? null : (
        <Stack gap={4} mt="xs">
          <Text size="sm" c="dimmed">
            What the target answered to the last that failed
          </Text>
          <LongText text={jsonText(answer)} label="Answer" most={mostOfAnswer} />
        </Stack>
      )}
      {attempts.length <= mostShown ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          The last {mostShown} of {countWords(attempts.length, "attempt")}; the run has them all.
        </Text>
      )}
    </>
  );
}
