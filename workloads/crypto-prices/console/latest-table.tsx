// What every coin costs now, in one currency.
import { Button, Table, Text } from "@mantine/core";
import { Instant, moneyWords, Panel, TableScroll } from "@punctual/console";
import type { LatestPrice } from "./read-prices.ts";

interface LatestTableProps {
  readonly prices: readonly LatestPrice[];
  readonly shown: LatestPrice;
  readonly onChoose: (coin: string) => void;
}

export function LatestTable({ prices, shown, onChoose }: LatestTableProps) {
  return (
    <Panel title={`Latest prices in ${shown.currency.toUpperCase()}`}>
      <TableScroll label="Latest prices" minWidth={420}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Coin</Table.Th>
            <Table.Th ta="right">Price</Table.Th>
            <Table.Th ta="right">When</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {prices.map((price) => (
            <Row key={price.coin} price={price} isShown={price.coin === shown.coin} onChoose={onChoose} />
          ))}
        </Table.Tbody>
      </TableScroll>
    </Panel>
  );
}

interface RowProps {
  readonly price: LatestPrice;
  readonly isShown: boolean;
  readonly onChoose: (coin: string) => void;
}

function Row({ price: { coin, name, symbol, price, currency, at }, isShown, onChoose }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={isShown}
          fw={isShown ? 700 : 500}
          onClick={() => onChoose(coin)}
        >
          {name}
        </Button>{" "}
        <Text span size="xs" c="dimmed">
          {symbol.toUpperCase()}
        </Text>
      </Table.Td>
      <Table.Td ta="right" style={{ fontVariantNumeric: "tabular-nums" }}>
        {price === null ? "–" : moneyWords(price, currency)}
      </Table.Td>
      <Table.Td ta="right" style={{ whiteSpace: "nowrap" }}>
        <Instant at={at} as="distance" />
      </Table.Td>
    </Table.Tr>
  );
}
