// What happens when the last run still goes on, when times were missed, and when the last time has come.
import { afterWords, catchUpWords, overlapWords } from "../../../../parts/schedule/policy-words.ts";
import type { PartProps } from "../draft/part-props.ts";
import { useField } from "../draft/problem-places.ts";
import { ChoiceField } from "./choice-field.tsx";
import { PolicyGroup } from "./policy-group.tsx";

export function OverlapFields({ draft, change }: PartProps) {
  const [overlap, catchUp, after] = [useField("overlap"), useField("catchUp"), useField("afterCompletion")];
  return (
    <PolicyGroup title="When it is late, or over">
      <ChoiceField
        {...overlap}
        label="Overlap"
        description="When the last run still goes on. Default allow, as AWS"
        words={overlapWords}
        value={draft.overlap}
        onChange={(chosen) => change({ overlap: chosen })}
      />
      <ChoiceField
        {...catchUp}
        label="Catch-up"
        description="Times that passed while nothing could fire them. Default latest"
        words={catchUpWords}
        value={draft.catchUp}
        onChange={(chosen) => change({ catchUp: chosen })}
      />
      <ChoiceField
        {...after}
        label="After its last run"
        description="When it has nothing left to fire. Default it stays, as AWS"
        words={afterWords}
        value={draft.afterCompletion}
        onChange={(chosen) => change({ afterCompletion: chosen })}
      />
    </PolicyGroup>
  );
}
