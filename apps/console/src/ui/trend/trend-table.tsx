// The numbers of a trend, newest first.
import { Table } from "@mantine/core";
import { useState } from "react";
import { ShowMore } from "../show-more.tsx";
import { TableScroll } from "../table-scroll.tsx";
import type { TrendData } from "./trend-data.ts";

const atOnce = 60;

export function TrendTable({ data }: { readonly data: TrendData }) {
  const [most, setMost] = useState(atOnce);
  const { label, series, points, atWords, valueWords } = data;
  const shown = points.toReversed().slice(0, most);
  return (
    <>
      <TableScroll label={label} minWidth={150 + series.length * 110}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            {series.map(({ name, label: heading }) => (
              <Table.Th key={name} ta="right">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ at, values }) => (
            <Table.Tr key={at}>
              <Table.Td>{atWords(at)}</Table.Td>
              {series.map(({ name }) => (
                <Table.Td key={name} ta="right" style={{ fontVariantNumeric: "tabular-nums" }}>
                  {wordsOf(values[name], valueWords)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableScroll>
      <ShowMore
        shown={shown.length}
        noun={["row", "rows"]}
        list={{
          hasMore: points.length > most,
          isReadingMore: false,
          more: () => setMost((before) => before + atOnce),
        }}
      />
    </>
  );
}

const wordsOf = (value: number | null | undefined, words: TrendData["valueWords"]): string =>
  value === null || value === undefined ? "–" : words(value);
