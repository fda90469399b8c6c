// What came of redriven dead letters, while it comes.
import { Stack, Text } from "@mantine/core";
import { RunStateBadge } from "../../../parts/run-state.tsx";
import { openStates, runStates } from "../../../parts/run-states.ts";
import { countWords } from "../../../ui/count-words.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { present } from "../../../api/present.ts";
import { causeOf, type LetterFilter } from "../letter-filter.ts";
import { outcomeWords, type Outcomes } from "./outcome-words.ts";
import { useOutcomes } from "./use-outcomes.ts";
import classes from "./outcomes.module.css";

export function OutcomesPanel({ filter }: { readonly filter: LetterFilter }) {
  const query = useOutcomes(filter);
  if (query.data?.redriven === 0) return null;
  return (
    <Panel title={filter.redrivenFrom === null ? "What came of them" : "What comes of this redrive"}>
      <Loaded query={query} skeleton={<RowSkeletons rows={2} />}>
        {(outcomes) => (
          <Stack gap="xs">
            <Text size="sm" fw={600} role="status">
              {outcomeWords(outcomes)}
            </Text>
            <Bar {...outcomes} />
            <Counts {...outcomes} />
            {(outcomes.runs.dead ?? 0) === 0 ? null : <DiedAgain filter={filter} />}
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}

const Bar = ({ redriven, runs }: Outcomes) => (
  <div className={classes["bar"]} aria-hidden>
    {runStates
      .filter((state) => !openStates.includes(state))
      .map((state) => (
        <span key={state} data-state={state} style={{ width: `${((runs[state] ?? 0) / redriven) * 100}%` }} />
      ))}
  </div>
);

function Counts({ redriven, runs }: Outcomes) {
  const gone = redriven - runStates.reduce((sum, state) => sum + (runs[state] ?? 0), 0);
  return (
    <ul className={classes["counts"]} aria-label="Their runs, by state">
      {runStates
        .filter((state) => (runs[state] ?? 0) > 0)
        .map((state) => (
          <li key={state}>
            <RunStateBadge state={state} /> {(runs[state] ?? 0).toLocaleString("en")}
          </li>
        ))}
      {gone === 0 ? null : <li>{countWords(gone, "run is", "runs are")} gone</li>}
    </ul>
  );
}

const DiedAgain = ({ filter }: { readonly filter: LetterFilter }) => {
  const { schedule, job } = causeOf(filter);
  return (
    <TextLink to="/dead-letters" search={present({ schedule, job })}>
      Inspect what died again
    </TextLink>
  );
};
