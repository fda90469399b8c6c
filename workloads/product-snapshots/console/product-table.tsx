// A user's products as they are now, the archived ones marked; one can be chosen to see its own history.
import { Button, Table, Text } from "@mantine/core";
import {
  EmptyState,
  Loaded,
  moneyWords,
  Panel,
  shortDateWords,
  ShowMore,
  StateBadge,
  TableScroll,
  usePages,
} from "@punctual/console";
import { readProducts, type Product } from "./read-products.ts";

interface ProductTableProps {
  readonly userId: string;
  readonly chosen: string | null;
  /** Null: all together. */
  readonly onChoose: (productId: string | null) => void;
}

export function ProductTable({ userId, chosen, onChoose }: ProductTableProps) {
  const list = usePages<Product>({
    queryKey: ["runs", "product-snapshots", "products", userId],
    read: (cursor) => readProducts(userId, cursor),
  });
  return (
    <Panel title="Products" actions={chosen === null ? null : <ShowAll onChoose={onChoose} />}>
      <Loaded
        query={list}
        empty={({ length }) => (length > 0 ? null : <EmptyState title="This user has no products" />)}
      >
        {(products) => (
          <>
            <TableScroll label="Products" minWidth={560}>
              <Head />
              <Table.Tbody>
                {products.map((product) => (
                  <Row key={product.id} product={product} chosen={chosen} onChoose={onChoose} />
                ))}
              </Table.Tbody>
            </TableScroll>
            <ShowMore shown={products.length} noun={["product", "products"]} list={list} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

const ShowAll = ({ onChoose }: Pick<ProductTableProps, "onChoose">) => (
  <Button variant="default" size="compact-sm" onClick={() => onChoose(null)}>
    Show all together
  </Button>
);

const Head = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th>Product</Table.Th>
      <Table.Th ta="right">Value now</Table.Th>
      <Table.Th>State</Table.Th>
      <Table.Th>Last snapshot</Table.Th>
    </Table.Tr>
  </Table.Thead>
);

interface RowProps extends Pick<ProductTableProps, "chosen" | "onChoose"> {
  readonly product: Product;
}

function Row({ product, chosen, onChoose }: RowProps) {
  const { id, name, value, currency, archivedAt, lastSnapshotDate } = product;
  const isChosen = id === chosen;
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={isChosen}
          fw={isChosen ? 700 : 500}
          onClick={() => onChoose(isChosen ? null : id)}
        >
          {name === "" ? id : name}
        </Button>{" "}
        <Text span size="xs" c="dimmed">
          {id}
        </Text>
      </Table.Td>
      <Table.Td ta="right" style={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}>
        {moneyWords(value, currency)}
      </Table.Td>
      <Table.Td>
        {archivedAt === null ? (
          <StateBadge tone="good" label="recorded" meaning="a snapshot records it each day" />
        ) : (
          <StateBadge tone="calm" label="archived" meaning="no snapshot records it any more" />
        )}
      </Table.Td>
      <Table.Td>{lastSnapshotDate === null ? "none yet" : shortDateWords(lastSnapshotDate)}</Table.Td>
    </Table.Tr>
  );
}
