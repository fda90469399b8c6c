// The nearest fires as a list: of each schedule the next, by the viewer's clocks and by its own.
import { Group, Text } from "@mantine/core";
import { ScheduleLink } from "../../parts/schedule-link.tsx";
import { Instant } from "../../ui/instant.tsx";
import { instantWords, viewerZone } from "../../ui/time-words.ts";
import type { Fire } from "./fire.ts";
import classes from "./overview.module.css";

export function NextFires({ fires }: { readonly fires: readonly Fire[] }) {
  return (
    <ol className={classes["next"]} aria-label="Next fires">
      {fires.map(({ schedule, at, timezone }) => (
        <li key={`${schedule} ${at}`}>
          <Group justify="space-between" gap="sm" wrap="nowrap" align="baseline">
            <ScheduleLink schedule={schedule} />
            <Text size="sm" style={{ whiteSpace: "nowrap" }}>
              <Instant at={at} as="distance" />
            </Text>
          </Group>
          <Text size="xs" c="dimmed">
            {inBothZones(at, timezone)}
          </Text>
        </li>
      ))}
    </ol>
  );
}

/** The viewer's, then the schedule's where it shows another time. */
function inBothZones(at: string, timezone: string): string {
  const mine = instantWords(at, viewerZone);
  const its = instantWords(at, timezone);
  return mine === its ? `${mine} ${viewerZone}` : `${mine} ${viewerZone} · ${its} ${timezone}`;
}
