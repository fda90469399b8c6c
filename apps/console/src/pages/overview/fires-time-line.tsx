// The next day as a line, a lane a schedule; for the eye alone, the list beside it says the times.
import { useNowMs } from "../../ui/now.ts";
import { shortNameOf } from "../../parts/schedule/schedule-name.ts";
import { instantWords, viewerZone } from "../../ui/time-words.ts";
import { dayMarks } from "./day-marks.ts";
import type { Fire } from "./fire.ts";
import classes from "./overview.module.css";
import { dayMs, mostOfLane } from "./overview-queries.ts";

export function FiresTimeLine({ fires }: { readonly fires: readonly Fire[] }) {
  const now = useNowMs();
  const lanes = Object.entries(Object.groupBy(fires, ({ schedule }) => schedule));
  return (
    <div className={classes["lanes"]} aria-hidden>
      {lanes.map(([schedule, its = []]) => (
        <Lane key={schedule} schedule={schedule} fires={its} fromMs={now} />
      ))}
      <div className={classes["lane"]}>
        <span />
        <Axis fromMs={now} />
      </div>
    </div>
  );
}

function Axis({ fromMs }: { readonly fromMs: number }) {
  return (
    <div className={classes["dayAxis"]}>
      {dayMarks(fromMs, viewerZone).map(({ words, left }) => (
        <span key={words} style={{ left: `${left * 100}%` }}>
          {words}
        </span>
      ))}
    </div>
  );
}

interface LaneProps {
  readonly schedule: string;
  readonly fires: readonly Fire[];
  readonly fromMs: number;
}

function Lane({ schedule, fires, fromMs }: LaneProps) {
  const last = fires.at(-1);
  return (
    <div className={classes["lane"]}>
      <span className={classes["laneName"]} title={schedule}>
        {shortNameOf(schedule)}
      </span>
      <div className={classes["track"]}>
        {fires.map(({ at, timezone }) => (
          <span
            key={at}
            className={classes["fire"]}
            title={`${instantWords(at, timezone)} ${timezone}`}
            style={{ left: leftOf(at, fromMs) }}
          />
        ))}
        {/* What fires oftener than is drawn does not end there. */}
        {last === undefined || fires.length < mostOfLane ? null : (
          <span
            className={classes["andMore"]}
            title="and more"
            style={{ left: leftOf(last.at, fromMs), right: 0 }}
          />
        )}
      </div>
    </div>
  );
}

const leftOf = (at: string, fromMs: number): string =>
  `${Math.min(100, Math.max(0, ((Date.parse(at) - fromMs) / dayMs) * 100))}%`;
