// Shows which dead letters are meant: how many, of what, and the newest of them.
import { List, Table, Text } from "@mantine/core";
import { Instant } from "../../../ui/instant.tsx";
import { countWords } from "../../../ui/count-words.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import { placeWords } from "../letter-filter.ts";
import type { Preview } from "./use-preview.ts";

type Matched = NonNullable<Preview["data"]>;

export function PreviewPanel({ preview }: { readonly preview: Preview }) {
  return (
    <Loaded query={preview} skeleton={<RowSkeletons rows={3} />}>
      {(matched) =>
        matched.matched === 0 ? (
          <Text size="sm">None is left: somebody has redriven or discarded them meanwhile.</Text>
        ) : (
          <>
            <ByReason {...matched} />
            {matched.matched === 1 ? null : <Sample {...matched} />}
          </>
        )
      }
    </Loaded>
  );
}

function ByReason({ matched, byReason: [first, ...others] }: Matched) {
  if (first === undefined || others.length === 0)
    return (
      <Text size="sm">
        {countWords(matched, "run")} that died of: {first?.reason}
      </Text>
    );
  return (
    <>
      <Text size="sm">{countWords(matched, "run")}, of which died:</Text>
      <List size="sm">
        {[first, ...others].map(({ reason, count }) => (
          <List.Item key={reason}>
            {count.toLocaleString("en")} of {reason}
          </List.Item>
        ))}
      </List>
    </>
  );
}

function Sample({ matched, sample }: Matched) {
  return (
    <div>
      <Text size="xs" c="dimmed" mt="xs">
        {matched > sample.length ? `The newest ${sample.length} of them` : "Which are"}
      </Text>
      <TableScroll label="Sample of the dead letters" minWidth={300}>
        <Table.Tbody>
          {sample.map(({ id, createdAt, schedule, job }) => (
            <Table.Tr key={id}>
              <Table.Td style={{ whiteSpace: "nowrap" }}>
                <Instant at={createdAt} isFocusable={false} />
              </Table.Td>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{placeWords({ schedule, job }) ?? "a call"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableScroll>
    </div>
  );
}
