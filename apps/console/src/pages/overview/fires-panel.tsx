// When schedules fire in the next day: a lane each of the first, and the nearest fires as a list.
import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Panel } from "../../ui/panel.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { FiresTimeLine } from "./fires-time-line.tsx";
import { NextFires } from "./next-fires.tsx";
import { lanesQuery, nextFiresQuery } from "./overview-queries.ts";

const mostListed = 6;

export function FiresPanel() {
  const lanes = useQuery(lanesQuery);
  const next = useQuery(nextFiresQuery);
  return (
    <Panel title="Next 24 hours">
      <Stack gap="md">
        <Loaded query={lanes} skeleton={<Skeleton height={220} />} empty={nothingFires}>
          {({ items }) => <FiresTimeLine fires={items} />}
        </Loaded>
        {/* Where the lanes cannot be read, one complaint is enough. */}
        {lanes.data === undefined ? null : (
          <Loaded query={next} skeleton={<Skeleton height={220} />} empty={nothing}>
            {({ items, complete }) => (
              <>
                <NextFires fires={items.slice(0, mostListed)} />
                <More count={items.length - mostListed} isAll={complete} />
              </>
            )}
          </Loaded>
        )}
      </Stack>
    </Panel>
  );
}

/** The lanes above say it. */
const nothing = ({ items }: { readonly items: readonly unknown[] }) => (items.length === 0 ? <></> : null);

const nothingFires = ({ items }: { readonly items: readonly unknown[] }) =>
  items.length > 0 ? null : (
    <EmptyState title="Nothing fires in the next 24 hours">
      <Text size="sm">Schedules that are paused or have ended do not count.</Text>
    </EmptyState>
  );

interface MoreProps {
  readonly count: number;
  readonly isAll: boolean;
}

function More({ count, isAll }: MoreProps) {
  if (count <= 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {isAll ? "" : "At least "}
      {count.toLocaleString("en")} more {count === 1 ? "schedule fires" : "schedules fire"} in the next 24 h.{" "}
      <TextLink to="/schedules" search={{ sort: "nextAt" }} size="xs" underline="always">
        See all by next fire
      </TextLink>
    </Text>
  );
}
