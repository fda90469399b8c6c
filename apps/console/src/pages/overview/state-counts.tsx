// How many runs of the last day are in each state, each a link to them.
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { RunStateBadge } from "../../parts/run-state.tsx";
import { runStates, type RunState } from "../../parts/run-states.ts";
import classes from "./overview.module.css";

interface StateCountsProps {
  readonly counts: Readonly<Record<RunState, number>>;
  readonly from: string;
}

/** Shown though they are none. */
const always: readonly RunState[] = ["succeeded", "dead", "running", "waiting"];

export function StateCounts({ counts, from }: StateCountsProps) {
  return (
    <ul className={classes["counts"]}>
      {runStates
        .filter((state) => counts[state] > 0 || always.includes(state))
        .map((state) => (
          <li key={state}>
            <Link to="/runs" search={{ state, from }} className={classes["count"] ?? ""}>
              <Text fz={22} fw={600} lh={1.2} component="span">
                {counts[state].toLocaleString("en")}
              </Text>
              <RunStateBadge state={state} />
            </Link>
          </li>
        ))}
    </ul>
  );
}
