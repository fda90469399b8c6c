// Where somebody says what a backfill is to be.
import { Checkbox, NumberInput } from "@mantine/core";
import type { Json } from "@punctual/client";
import { draftOf } from "../input-draft.ts";
import { InputEditor } from "../input-editor.tsx";
import { BackfillRangeFields } from "./backfill-range-fields.tsx";
import { mostAtOnce, type BackfillWish } from "./backfill-wish.ts";

interface BackfillFieldsProps {
  readonly wish: BackfillWish;
  readonly onChange: (wish: BackfillWish) => void;
  readonly timezone: string;
  /** Of the range; null where it is right. */
  readonly problem: string | null;
  /** The schedule's own. */
  readonly input: Json | undefined;
}

export function BackfillFields({ wish, onChange, timezone, problem, input }: BackfillFieldsProps) {
  const { includeSucceeded, concurrency, draft } = wish;
  return (
    <>
      <BackfillRangeFields
        range={wish}
        timezone={timezone}
        problem={problem}
        onChange={(range) => onChange({ ...wish, ...range })}
      />
      <NumberInput
        label="At once"
        description="So many of its runs are under way at the same time."
        min={1}
        max={mostAtOnce}
        clampBehavior="strict"
        allowDecimal={false}
        value={concurrency}
        onChange={(value) => onChange({ ...wish, concurrency: Math.max(1, Number(value)) })}
      />
      <Checkbox
        label="Run again what has succeeded"
        checked={includeSucceeded}
        onChange={({ currentTarget }) => onChange({ ...wish, includeSucceeded: currentTarget.checked })}
      />
      <Checkbox
        label="With another input than the schedule's own"
        checked={draft !== null}
        onChange={({ currentTarget }) =>
          onChange({ ...wish, draft: currentTarget.checked ? draftOf(input) : null })
        }
      />
      {draft === null ? null : (
        <InputEditor
          label="Input"
          draft={draft}
          onChange={(changed) => onChange({ ...wish, draft: changed })}
        />
      )}
    </>
  );
}
