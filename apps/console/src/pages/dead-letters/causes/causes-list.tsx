// Open dead letters by what they died of, the most frequent first.
import type { DeadLetterCause } from "@punctual/client";
import { Text } from "@mantine/core";
import { Loaded } from "../../../ui/loaded.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import type { LetterFilter } from "../letter-filter.ts";
import { NoLetters } from "../letters/no-letters.tsx";
import { mostCauses, useCauses } from "../use-causes.ts";
import { CauseItem } from "./cause-item.tsx";
import classes from "./causes.module.css";

export function CausesList({ filter }: { readonly filter: LetterFilter }) {
  const query = useCauses(filter);
  return (
    <Loaded
      query={query}
      skeleton={<RowSkeletons rows={4} height={150} />}
      empty={({ length }) => (length > 0 ? null : <NoLetters filter={filter} />)}
    >
      {(causes) => (
        <>
          <ul className={classes["causes"]} aria-label="Causes">
            {causes.map((cause) => (
              <CauseItem key={keyOf(cause)} cause={cause} />
            ))}
          </ul>
          {causes.length < mostCauses ? null : (
            <Text size="sm" c="dimmed" mt="sm">
              These are the {mostCauses} most frequent causes. Others are found one by one.
            </Text>
          )}
        </>
      )}
    </Loaded>
  );
}

const keyOf = ({ schedule, job, reason, errorDigest }: DeadLetterCause): string =>
  [schedule, job, reason, errorDigest].join(" ");
