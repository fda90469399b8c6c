// The top of a dead letter's page: of what it is, how it stands, what can be done with it.
import { useMay } from "../../../session/session.ts";
import { ScheduleLink } from "../../../parts/schedule-link.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { useSearchParams } from "../../../ui/use-search-params.ts";
import { placeWords } from "../letter-filter.ts";
import { LetterStateBadge, stateOf } from "../letter-state.tsx";
import { LetterButtons } from "../redrive/letter-buttons.tsx";
import { theseLetters } from "../redrive/meant-letters.ts";
import { sentDraft } from "./sent-draft.ts";
import type { LetterDetail } from "./use-letter.ts";

export function LetterHeader({ letter }: { readonly letter: LetterDetail }) {
  const mayAct = useMay("operator");
  const { read } = useSearchParams();
  const { schedule, job, createdAt, input } = letter;
  const state = stateOf(letter);
  const place = placeWords(letter) ?? "a call";
  return (
    <PageHeader
      title={`Dead letter of ${place}`}
      aside={<LetterStateBadge state={state} />}
      actions={
        mayAct && state === "open" ? (
          <LetterButtons
            filter={theseLetters([letter])}
            what={`this run of ${place}`}
            input={sentDraft(input)}
            isOpened={read("open") === "redrive"}
            onRedriven={nothing}
          />
        ) : null
      }
    >
      Died <Instant at={createdAt} as="both" />
      {schedule === null ? null : (
        <div>
          Schedule <ScheduleLink schedule={schedule} />
          {job === null ? null : `, job ${job}`}
        </div>
      )}
    </PageHeader>
  );
}

/** What comes of it is shown on this page. */
const nothing = (): void => {};
