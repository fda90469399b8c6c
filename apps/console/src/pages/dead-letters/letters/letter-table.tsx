// Dead letters as rows, newest first.
import { Table } from "@mantine/core";
import type { DeadLetter } from "@punctual/client";
import { ChooseAll } from "../../../ui/choose-all.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import type { Selection } from "../../../ui/use-selection.ts";
import type { LetterFilter, LetterState } from "../letter-filter.ts";
import { LetterRow } from "./letter-row.tsx";

interface LetterTableProps {
  readonly letters: readonly DeadLetter[];
  readonly filter: LetterFilter;
  /** Null for whoever may do nothing with a choice. */
  readonly selection: Selection<DeadLetter> | null;
}

const ended = { open: null, redriven: "Redriven", discarded: "Discarded" } satisfies Record<
  LetterState,
  unknown
>;

/** By how many of the wide columns there are. */
const widths = [320, 560, 760] as const;

export function LetterTable({ letters, filter, selection }: LetterTableProps) {
  const { state, schedule, reason, errorDigest } = filter;
  const shows = { place: schedule === null, cause: reason === null || errorDigest === null };
  return (
    <TableScroll label="Dead letters" minWidth={widths[Number(shows.place) + Number(shows.cause)] ?? 0}>
      <Table.Thead>
        <Table.Tr>
          {selection === null ? null : (
            <Table.Th w={40}>
              <ChooseAll count={letters.length} selection={selection} />
            </Table.Th>
          )}
          <Table.Th>Died</Table.Th>
          {shows.place ? <Table.Th>Schedule or job</Table.Th> : null}
          {shows.cause ? <Table.Th>Cause</Table.Th> : null}
          {ended[state] === null ? null : <Table.Th>{ended[state]}</Table.Th>}
          <Table.Th>Its run now</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} state={state} shows={shows} selection={selection} />
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}
