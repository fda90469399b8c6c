// For a calendar that names the few days on which something fires, in place of those on which it does not.
import { Checkbox, Stack, Textarea } from "@mantine/core";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import type { ChangeDraft } from "./calendar-draft.ts";

interface KeptDatesFieldProps {
  /** Null: every date that is not excluded is kept. */
  readonly text: string | null;
  readonly change: ChangeDraft;
}

export function KeptDatesField({ text, change }: KeptDatesFieldProps) {
  const problem = useFieldProblem("keepOnlyDates");
  return (
    <Stack gap="xs">
      <Checkbox
        label="Exclude every other date but those I name"
        checked={text !== null}
        onChange={({ currentTarget }) => change({ keepOnlyDates: currentTarget.checked ? "" : null })}
      />
      {text === null ? null : (
        <Textarea
          label="Dates to keep"
          description="Such as 2027-03-31, one a line"
          required
          autosize
          minRows={3}
          maxRows={10}
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => change({ keepOnlyDates: currentTarget.value })}
          error={problem}
        />
      )}
    </Stack>
  );
}
