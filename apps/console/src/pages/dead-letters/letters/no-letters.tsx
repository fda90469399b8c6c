// Stands where no dead letter is to be shown.
import { Check } from "lucide-react";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { isNarrowed, type LetterFilter } from "../letter-filter.ts";

export function NoLetters({ filter }: { readonly filter: LetterFilter }) {
  if (isNarrowed(filter)) return <NothingFound filter={filter} />;
  switch (filter.state) {
    case "open":
      return <NothingDied />;
    case "redriven":
      return (
        <EmptyState title="Nothing was redriven">
          Letters that somebody redrives are listed here, each with what came of its run.
        </EmptyState>
      );
    case "discarded":
      return (
        <EmptyState title="Nothing was discarded">
          Letters that somebody discards are listed here until the retention ends.
        </EmptyState>
      );
  }
}

const NothingDied = () => (
  <EmptyState
    title="Nothing is dead"
    Icon={Check}
    action={
      <ButtonLink to="/runs" variant="default">
        Show the runs
      </ButtonLink>
    }
  >
    A run that fails for good leaves a dead letter here, which stays until somebody redrives or discards it.
  </EmptyState>
);

function NothingFound({ filter: { state } }: { readonly filter: LetterFilter }) {
  return (
    <EmptyState
      title="No dead letter is like that"
      action={
        <ButtonLink to="/dead-letters" search={state === "open" ? {} : { state }} variant="default">
          Show all
        </ButtonLink>
      }
    >
      {state === "open"
        ? "They may have been redriven or discarded meanwhile: the other lists say."
        : "Nothing passes all of these filters."}
    </EmptyState>
  );
}
