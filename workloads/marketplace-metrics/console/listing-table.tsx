// What each listing of a tenant came to over some days, the most revenue first.
import { Button, Table, Text } from "@mantine/core";
import { EmptyState, Loaded, moneyWords, ShowMore, TableScroll, usePages } from "@punctual/console";
import { shareWords } from "./measure.ts";
import { readListings, type Listing, type Range } from "./read-metrics.ts";

interface ListingTableProps {
  readonly tenantId: string;
  readonly range: Range;
  readonly chosen: string | null;
  /** Null: all together. */
  readonly onChoose: (listingId: string | null) => void;
}

export function ListingTable({ tenantId, range, chosen, onChoose }: ListingTableProps) {
  const list = usePages<Listing>({
    queryKey: ["runs", "marketplace-metrics", "listings", tenantId, range],
    read: (cursor) => readListings(tenantId, range, cursor),
  });
  return (
    <Loaded
      query={list}
      empty={({ length }) =>
        length > 0 ? null : <EmptyState title="No listing has metrics of these days" />
      }
    >
      {(listings) => (
        <>
          <TableScroll label="Listings" minWidth={600}>
            <Head />
            <Table.Tbody>
              {listings.map((listing) => (
                <Row
                  key={listing.listingId}
                  listing={listing}
                  isChosen={listing.listingId === chosen}
                  onChoose={onChoose}
                />
              ))}
            </Table.Tbody>
          </TableScroll>
          <ShowMore shown={listings.length} noun={["listing", "listings"]} list={list} />
        </>
      )}
    </Loaded>
  );
}

const Head = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th>Listing</Table.Th>
      {["Visits", "Orders", "Units", "Revenue", "Conversion"].map((name) => (
        <Table.Th key={name} ta="right">
          {name}
        </Table.Th>
      ))}
    </Table.Tr>
  </Table.Thead>
);

interface RowProps extends Pick<ListingTableProps, "onChoose"> {
  readonly listing: Listing;
  readonly isChosen: boolean;
}

function Row({ listing, isChosen, onChoose }: RowProps) {
  const { listingId, title, status, visits, orders, unitsSold, revenue, conversionRate, currency } = listing;
  const numbers = [
    visits.toLocaleString("en"),
    orders.toLocaleString("en"),
    unitsSold.toLocaleString("en"),
    currency === null ? "–" : moneyWords(revenue, currency),
    conversionRate === null ? "–" : shareWords(conversionRate),
  ];
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={isChosen}
          fw={isChosen ? 700 : 500}
          onClick={() => onChoose(isChosen ? null : listingId)}
        >
          {title || listingId}
        </Button>
        <Text size="xs" c="dimmed" pl={8}>
          {listingId}
          {status === null || status === "active" || status === "" ? "" : ` · ${status}`}
        </Text>
      </Table.Td>
      {numbers.map((words, column) => (
        <Table.Td
          key={column}
          ta="right"
          style={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}
        >
          {words}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
