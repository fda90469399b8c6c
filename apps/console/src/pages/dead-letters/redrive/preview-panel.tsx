// Shows which dead letters are meant: how many, of what, and the newest of them.
import { List, Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { Instant } from "../../../ui/instant.tsx";
import { countWords } from "../../../ui/count-words.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { placeWords } from "../letter-filter.ts";
import type { Matched } from "./use-preview.ts";

export function PreviewPanel({ preview }: { readonly preview: UseQueryResult<Matched> }) {
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

/** Of which the list behind it shows more. */
const mostShown = 5;

function Sample({ matched, sample }: Matched) {
  const shown = sample.slice(0, mostShown);
  return (
    <div>
      <Text size="xs" c="dimmed">
        {matched > shown.length ? `The newest ${shown.length} of them` : "Which are"}
      </Text>
      <List size="sm">
        {shown.map(({ id, createdAt, schedule, job }) => (
          <List.Item key={id} style={{ overflowWrap: "anywhere" }}>
            {placeWords({ schedule, job }) ?? "a call"}, <Instant at={createdAt} isFocusable={false} />
          </List.Item>
        ))}
      </List>
    </div>
  );
}
