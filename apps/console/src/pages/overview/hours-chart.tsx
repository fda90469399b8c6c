// The last day hour by hour: bars of what succeeded, what failed, and the rest.
import { VisuallyHidden } from "@mantine/core";
import type { RunState } from "../../parts/run-states.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { clockWords, viewerZone } from "../../ui/time-words.ts";
import classes from "./overview.module.css";

export interface HourCounts {
  readonly at: string;
  readonly counts: Readonly<Record<RunState, number>>;
}

const parts = [
  { name: "failed", states: ["dead", "missed"] },
  { name: "partial", states: ["partial"] },
  { name: "succeeded", states: ["succeeded"] },
  { name: "other", states: ["waiting", "claimed", "running", "skipped", "cancelled"] },
] as const satisfies readonly { readonly name: string; readonly states: readonly RunState[] }[];

const sum = (counts: HourCounts["counts"], states: readonly RunState[]): number =>
  states.reduce((total, state) => total + counts[state], 0);

const totalOf = ({ counts }: HourCounts): number =>
  parts.reduce((total, { states }) => total + sum(counts, states), 0);

export function HoursChart({ hours }: { readonly hours: readonly HourCounts[] }) {
  const most = Math.max(...hours.map(totalOf), 0);
  if (most === 0)
    return (
      <EmptyState
        title="Nothing has run in the last 24 hours"
        action={
          <ButtonLink to="/schedules" variant="default">
            Show schedules
          </ButtonLink>
        }
      >
        A run appears here as soon as a schedule fires, or somebody presses Run now on its page.
      </EmptyState>
    );
  return (
    <figure className={classes["hours"]}>
      <div className={classes["bars"]} aria-hidden>
        {hours.map((hour) => (
          <div key={hour.at} className={classes["bar"]} title={hourWords(hour)}>
            {parts.map(({ name, states }) => (
              <span
                key={name}
                data-part={name}
                style={{ height: `${(sum(hour.counts, states) / most) * 100}%` }}
              />
            ))}
          </div>
        ))}
      </div>
      <div className={classes["axis"]} aria-hidden>
        <span>{hours[0] === undefined ? "" : hourOf(hours[0].at)}</span>
        <span>now, {viewerZone}</span>
      </div>
      <VisuallyHidden component="ul" aria-label="Runs by hour">
        {hours
          .filter((hour) => totalOf(hour) > 0)
          .map((hour) => (
            <li key={hour.at}>{hourWords(hour)}</li>
          ))}
      </VisuallyHidden>
    </figure>
  );
}

const hourOf = (at: string): string => clockWords(at, viewerZone).slice(0, 5);

const hourWords = (hour: HourCounts): string =>
  `${hourOf(hour.at)}: ${parts
    .map(({ name, states }) => `${sum(hour.counts, states).toLocaleString("en")} ${name}`)
    .join(", ")}`;
