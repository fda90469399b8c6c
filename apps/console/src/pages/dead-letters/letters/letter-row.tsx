// One dead letter of the list.
import { Checkbox, Table, Text } from "@mantine/core";
import type { DeadLetter } from "@punctual/client";
import { RunStateBadge } from "../../../parts/run-state.tsx";
import { ScheduleLink } from "../../../parts/schedule-link.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { instantWords, viewerZone } from "../../../ui/time-words.ts";
import type { Selection } from "../../../ui/use-selection.ts";
import type { LetterState } from "../letter-filter.ts";

interface LetterRowProps {
  readonly letter: DeadLetter;
  readonly state: LetterState;
  /** What differs from row to row. */
  readonly shows: { readonly place: boolean; readonly cause: boolean };
  readonly selection: Selection<DeadLetter> | null;
}

export function LetterRow({ letter, state, shows, selection }: LetterRowProps) {
  const { id, createdAt, schedule, job, redrivenAt, discardedAt } = letter;
  const isChosen = selection?.has(letter) === true;
  return (
    <Table.Tr {...(isChosen ? { bg: "var(--mantine-color-default-hover)" } : {})}>
      {selection === null ? null : (
        <Table.Td>
          <Checkbox
            size="xs"
            aria-label={`Choose the one of ${instantWords(createdAt, viewerZone)}`}
            checked={isChosen}
            onChange={() => selection.toggle(letter)}
          />
        </Table.Td>
      )}
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        <TextLink to="/dead-letters/$id" params={{ id }}>
          <Instant at={createdAt} isFocusable={false} />
        </TextLink>
      </Table.Td>
      {shows.place ? (
        <Table.Td style={{ overflowWrap: "anywhere" }}>
          <ScheduleLink schedule={schedule} otherwise={job ?? "a call"} />
        </Table.Td>
      ) : null}
      {shows.cause ? (
        <Table.Td>
          <CauseWords letter={letter} />
        </Table.Td>
      ) : null}
      {state === "open" ? null : (
        <Table.Td style={{ whiteSpace: "nowrap" }}>
          <Instant at={state === "redriven" ? redrivenAt : discardedAt} as="distance" />
        </Table.Td>
      )}
      <Table.Td>
        <RunNow letter={letter} />
      </Table.Td>
    </Table.Tr>
  );
}

function CauseWords({ letter: { reason, error } }: { readonly letter: DeadLetter }) {
  return (
    <>
      <Text size="sm">{reason}</Text>
      {error === null || error === reason ? null : (
        <Text size="xs" c="dimmed" lineClamp={2} title={error} maw={460} style={{ overflowWrap: "anywhere" }}>
          {error}
        </Text>
      )}
    </>
  );
}

function RunNow({ letter: { runId, runState } }: { readonly letter: DeadLetter }) {
  if (runState === null)
    return (
      <Text size="sm" c="dimmed">
        gone
      </Text>
    );
  return (
    <TextLink
      to="/runs/$id"
      params={{ id: runId }}
      aria-label={`${runState}: open the run`}
      underline="never"
    >
      <RunStateBadge state={runState} />
    </TextLink>
  );
}
