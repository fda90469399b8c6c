// The next times that an expression names: changes of the clocks marked, excluded days struck through.
import { Table, Text } from "@mantine/core";
import type { AnswerOf } from "@punctual/client";
import { wallOf } from "@punctual/expression";
import { nowMs, useNowMs } from "../../ui/now.ts";
import { TableScroll } from "../../ui/table-scroll.tsx";
import { instantWords, spanWords, viewerZone } from "../../ui/time-words.ts";
import { dayAndTime } from "../../ui/wall-words.ts";

export type Occurrence = AnswerOf<"/api/v1/schedules/{group}/{name}/next", "get">["occurrences"][number];

interface FireTableProps {
  readonly occurrences: readonly Occurrence[];
  readonly timezone: string;
}

export function FireTable({ occurrences, timezone }: FireTableProps) {
  const now = useNowMs();
  const differs = occurrences.some(({ at }) => instantWords(at, timezone) !== instantWords(at, viewerZone));
  return (
    <TableScroll label="Next fires" minWidth={differs ? 430 : 300}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{timezone}</Table.Th>
          {differs ? <Table.Th>You ({viewerZone})</Table.Th> : null}
          <Table.Th>In</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {occurrences.map((occurrence) => (
          <Table.Tr key={occurrence.at}>
            <Table.Td>
              <FireTime occurrence={occurrence} />
            </Table.Td>
            {differs ? (
              <Table.Td style={{ whiteSpace: "nowrap" }}>
                {wallWords(wallOf(Date.parse(occurrence.at), viewerZone).local)}
              </Table.Td>
            ) : null}
            <Table.Td style={{ whiteSpace: "nowrap" }}>
              {occurrence.excluded === null ? spanWords(Date.parse(occurrence.at) - now) : "–"}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

function FireTime({ occurrence: { at, local, offset, dst, excluded } }: { readonly occurrence: Occurrence }) {
  const notes = [
    dst === null ? null : clockChangeWords[dst],
    excluded === null ? null : excludedWords(excluded),
  ];
  return (
    <>
      <Text
        span
        size="sm"
        style={{ whiteSpace: "nowrap" }}
        {...(excluded === null ? {} : { td: "line-through" })}
      >
        <time dateTime={at}>{wallWords(local)}</time>
      </Text>{" "}
      <Text span size="xs" c="dimmed">
        {offset}
      </Text>
      {notes.map((note) =>
        note === null ? null : (
          <Text key={note} size="xs" fw={500}>
            {note}
          </Text>
        ),
      )}
    </>
  );
}

const wallWords = (local: string): string => dayAndTime(local, new Date(nowMs()).toISOString());

/** Words for a night on which the clocks are changed. */
const clockChangeWords = {
  gap: "Clocks go forward over this time; it is moved to the first moment after.",
  overlap: "Clocks go back, so this time comes twice that night.",
  "offset-change": "First after the clocks changed: the distance to the one before is another than usual.",
} satisfies Record<NonNullable<Occurrence["dst"]>, string>;

function excludedWords({ calendar, reason, movedTo }: NonNullable<Occurrence["excluded"]>): string {
  const why = `Excluded by calendar ${calendar}${reason === "" ? "" : `: ${reason}`}`;
  return movedTo === null ? why : `${why}. Moved to ${instantWords(movedTo, viewerZone)}`;
}
