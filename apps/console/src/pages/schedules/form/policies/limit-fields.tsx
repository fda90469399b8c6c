// How its load is spread: by a window, and by a limit that it shares with others.
import { useQuery } from "@tanstack/react-query";
import { NameSelect } from "../../../../parts/name-select.tsx";
import { rateLimitNames } from "../../../../parts/name-lists.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import type { PartProps } from "../draft/part-props.ts";
import { useField } from "../draft/problem-places.ts";
import { PolicyGroup } from "./policy-group.tsx";

const mostMinutes = 1_440;

export function LimitFields({ draft, change }: PartProps) {
  const [window, limit] = [useField("flexibleWindowMinutes"), useField("limit")];
  return (
    <PolicyGroup title="Load">
      <NumberField
        {...window}
        label="Flexible window"
        description="It may fire up to so much later than its time. Default 0: off, as AWS"
        suffix=" min"
        min={0}
        max={mostMinutes}
        placeholder="0 min"
        value={draft.flexibleWindowMinutes}
        onChange={(minutes) => change({ flexibleWindowMinutes: minutes })}
      />
      <NameSelect
        {...limit}
        label="Rate limit"
        description="A limit that its runs share with others'. Default none"
        placeholder="None"
        clearable
        clearButtonProps={{ "aria-label": "No rate limit" }}
        names={useQuery(rateLimitNames)}
        value={draft.limit}
        onChange={(name) => change({ limit: name })}
      />
    </PolicyGroup>
  );
}
