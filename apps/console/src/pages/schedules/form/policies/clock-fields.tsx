// What happens where clocks change, and on days that do not count.
import { useQuery } from "@tanstack/react-query";
import { NameSelect } from "../../../../parts/name-select.tsx";
import { calendarNames } from "../../../../parts/name-lists.ts";
import type { PartProps } from "../draft/part-props.ts";
import { useField } from "../draft/problem-places.ts";
import { ChoiceField } from "./choice-field.tsx";
import { PolicyGroup } from "./policy-group.tsx";

const gapWords = { skip: "left out", shift: "moved to the first moment after" } as const;
const repeatedWords = { first: "the first time", last: "the second time", both: "both times" } as const;
const excludedWords = {
  skip: "it is skipped, and that is on record",
  "next-day": "it comes on the next day that counts",
  "previous-day": "it comes on the day before that counts",
} as const;

export function ClockFields({ draft, change }: PartProps) {
  const { dst } = draft;
  const [gap, overlap] = [useField("dst.gap"), useField("dst.overlap")];
  return (
    <PolicyGroup title="Clock changes and holidays">
      <ChoiceField
        {...gap}
        label="Times that clocks are moved over"
        description="They do not exist when clocks go forward. Default left out, as AWS"
        words={gapWords}
        value={dst.gap}
        onChange={(chosen) => change({ dst: { ...dst, gap: chosen } })}
      />
      <ChoiceField
        {...overlap}
        label="Times that come twice"
        description="When clocks go back. Default it fires the first time, as AWS"
        words={repeatedWords}
        value={dst.overlap}
        onChange={(chosen) => change({ dst: { ...dst, overlap: chosen } })}
      />
      <CalendarFields draft={draft} change={change} />
    </PolicyGroup>
  );
}

function CalendarFields({ draft: { calendar }, change }: PartProps) {
  const [place, excluded] = [useField("calendar"), useField("calendar.onExcluded")];
  const onExcluded = calendar?.onExcluded ?? "skip";
  return (
    <>
      <NameSelect
        {...place}
        label="Calendar"
        description="The days on which it does not fire. Default none: every day counts"
        placeholder="None"
        clearable
        clearButtonProps={{ "aria-label": "No calendar" }}
        names={useQuery(calendarNames)}
        value={calendar?.name ?? null}
        onChange={(name) => change({ calendar: name === null ? null : { name, onExcluded } })}
      />
      {calendar === null ? null : (
        <ChoiceField
          {...excluded}
          label="On an excluded day"
          description="What becomes of a time on a day that does not count. Default skipped"
          words={excludedWords}
          value={onExcluded}
          onChange={(chosen) => change({ calendar: { ...calendar, onExcluded: chosen } })}
        />
      )}
    </>
  );
}
