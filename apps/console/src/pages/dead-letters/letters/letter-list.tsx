// The dead letters that a filter lets through, some of which may be chosen.
import type { DeadLetter } from "@punctual/client";
import { useMay } from "../../../session/session.ts";
import { ChosenBar } from "../../../ui/chosen-bar.tsx";
import { countWords } from "../../../ui/count-words.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { ShowMore } from "../../../ui/show-more.tsx";
import { useSelection, type Selection } from "../../../ui/use-selection.ts";
import type { LetterFilter } from "../letter-filter.ts";
import { LetterButtons } from "../redrive/letter-buttons.tsx";
import { theseLetters } from "../redrive/meant-letters.ts";
import { useShowRedriven } from "../redrive/use-show-redriven.ts";
import { LetterTable } from "./letter-table.tsx";
import { NoLetters } from "./no-letters.tsx";
import { useLetters } from "./use-letters.ts";

const idOf = ({ id }: DeadLetter): string => id;

export function LetterList({ filter }: { readonly filter: LetterFilter }) {
  const list = useLetters(filter);
  const selection = useSelection(list.data ?? [], idOf);
  const mayAct = useMay("operator") && filter.state === "open";
  return (
    <>
      {mayAct ? <ChosenLetters filter={filter} selection={selection} /> : null}
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={8} height={40} />}
        empty={({ length }) => (length > 0 ? null : <NoLetters filter={filter} />)}
      >
        {(letters) => (
          <>
            <LetterTable letters={letters} filter={filter} selection={mayAct ? selection : null} />
            <ShowMore shown={letters.length} noun={["dead letter", "dead letters"]} list={list} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface ChosenLettersProps {
  readonly filter: LetterFilter;
  readonly selection: Selection<DeadLetter>;
}

function ChosenLetters({ filter, selection: { chosen, setAll } }: ChosenLettersProps) {
  const showRedriven = useShowRedriven(filter);
  return (
    <ChosenBar label="Chosen dead letters" count={chosen.length} onClear={() => setAll(false)}>
      <LetterButtons
        size="xs"
        filter={theseLetters(chosen)}
        what={countWords(chosen.length, "chosen dead letter")}
        onRedriven={showRedriven}
        onDiscarded={() => setAll(false)}
      />
    </ChosenBar>
  );
}
