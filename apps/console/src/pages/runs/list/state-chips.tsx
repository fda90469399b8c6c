// The states of runs with how many stand in each; a press narrows the list to it.
import { Text, UnstyledButton } from "@mantine/core";
import { RunStateBadge } from "../../../parts/run-state.tsx";
import { runStates, type RunState } from "../../../parts/run-states.ts";
import type { SearchParams } from "../../../ui/use-search-params.ts";
import type { Counts } from "./use-counts.ts";
import classes from "./runs.module.css";

interface StateChipsProps {
  readonly chosen: readonly RunState[];
  /** Null where they are not known, or not yet. */
  readonly counts: Counts | null;
  readonly params: SearchParams;
}

export function StateChips({ chosen, counts, params: { write } }: StateChipsProps) {
  const toggle = (state: RunState): void => {
    const next = runStates.filter((one) => chosen.includes(one) !== (one === state));
    write({ state: next.join(",") });
  };
  // A run is claimed for a moment only.
  const isShown = (state: RunState): boolean =>
    state !== "claimed" || chosen.includes(state) || (counts?.claimed ?? 0) > 0;
  return (
    <ul className={classes["states"]} aria-label="Narrow by state">
      {runStates.filter(isShown).map((state) => (
        <li key={state}>
          <UnstyledButton
            className={classes["state"] ?? ""}
            aria-pressed={chosen.includes(state)}
            data-none={counts?.[state] === 0}
            onClick={() => toggle(state)}
          >
            <RunStateBadge state={state} />
            {counts === null ? null : (
              <Text span inherit>
                {counts[state].toLocaleString("en")}
              </Text>
            )}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
