// When schedules fire in the next day: a lane each, and the nearest fires as a list.
import { Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ScheduleLink } from "../../parts/schedule-link.tsx";
import { Instant } from "../../ui/instant.tsx";
import { useNowMs } from "../../ui/now.ts";
import { clockWords, instantWords, viewerZone } from "../../ui/time-words.ts";
import classes from "./overview.module.css";
import { dayMs } from "./overview-queries.ts";

export interface Fire {
  readonly schedule: string;
  readonly at: string;
  readonly timezone: string;
}

const mostLanes = 8;
const mostListed = 6;

export function FiresTimeLine({ fires }: { readonly fires: readonly Fire[] }) {
  const now = useNowMs();
  const lanes = lanesOf(fires);
  return (
    <Stack gap="md">
      <div className={classes["lanes"]} aria-hidden>
        {lanes.slice(0, mostLanes).map(([schedule, times]) => (
          <Lane key={schedule} schedule={schedule} fires={times} fromMs={now} />
        ))}
        <div className={classes["lane"]}>
          <span />
          <div className={classes["axis"]}>
            {[0, 6, 12, 18, 24].map((hours) => (
              <span key={hours}>
                {clockWords(new Date(now + hours * 3_600_000).toISOString(), viewerZone).slice(0, 5)}
              </span>
            ))}
          </div>
        </div>
      </div>
      <ol className={classes["next"]} aria-label="Next fires">
        {lanes
          .slice(0, mostListed)
          .flatMap(([, [first]]) => first ?? [])
          .map(({ schedule, at, timezone }) => (
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
      {lanes.length > mostLanes ? (
        <Text size="xs" c="dimmed">
          {lanes.length - mostLanes} more schedules fire in the next 24 h.{" "}
          <Link to="/schedules" search={{ sort: "nextAt" }}>
            See all by next fire
          </Link>
        </Text>
      ) : null}
    </Stack>
  );
}

/** The viewer's, then the schedule's where it shows another time. */
function inBothZones(at: string, timezone: string): string {
  const mine = instantWords(at, viewerZone);
  const its = instantWords(at, timezone);
  return mine === its ? `${mine} ${viewerZone}` : `${mine} ${viewerZone} · ${its} ${timezone}`;
}

/** Soonest first. */
function lanesOf(fires: readonly Fire[]): readonly (readonly [string, readonly Fire[]])[] {
  const lanes = new Map<string, Fire[]>();
  for (const fire of fires) {
    const lane = lanes.get(fire.schedule);
    if (lane === undefined) lanes.set(fire.schedule, [fire]);
    else lane.push(fire);
  }
  return [...lanes];
}

interface LaneProps {
  readonly schedule: string;
  readonly fires: readonly Fire[];
  readonly fromMs: number;
}

function Lane({ schedule, fires, fromMs }: LaneProps) {
  return (
    <div className={classes["lane"]}>
      <span className={classes["laneName"]}>{schedule.replace(/^default\//, "")}</span>
      <div className={classes["track"]}>
        {fires.map(({ at, timezone }) => (
          <span
            key={at}
            className={classes["fire"]}
            title={`${instantWords(at, timezone)} ${timezone}`}
            style={{ left: `${Math.min(100, Math.max(0, ((Date.parse(at) - fromMs) / dayMs) * 100))}%` }}
          />
        ))}
      </div>
    </div>
  );
}
