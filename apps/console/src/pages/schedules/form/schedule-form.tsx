// The form of a schedule, new or known.
import { Stack } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import type { Schedule } from "@punctual/client";
import type { ReactNode } from "react";
import { LeaveGuard } from "../../../ui/leave-guard.tsx";
import { changedFields } from "./draft/patch-of.ts";
import { FormProblems } from "./draft/problem-places.ts";
import type { ScheduleDraft } from "./draft/schedule-draft.ts";
import type { Drafting } from "./draft/use-draft.ts";
import { IsReadOnly } from "./fields.tsx";
import { InputPanel } from "./input-panel.tsx";
import { NamePanel } from "./name-panel.tsx";
import { PoliciesPanel } from "./policies/policies-panel.tsx";
import { SaveBar } from "./save-bar.tsx";
import { TargetPanel } from "./target/target-panel.tsx";
import { useExplained } from "./use-explained.ts";
import { useSaving } from "./use-saving.ts";
import { WhenPanel } from "./when-panel.tsx";

interface ScheduleFormProps {
  readonly drafting: Drafting;
  /** The schedule as it is; null for a new one. */
  readonly kept: Schedule | null;
  readonly isReadOnly?: boolean;
  readonly onSave: (draft: ScheduleDraft) => Promise<void>;
  readonly cancel: ReactNode;
  readonly note?: ReactNode;
}

export function ScheduleForm({
  drafting,
  kept,
  isReadOnly = false,
  onSave,
  cancel,
  note,
}: ScheduleFormProps) {
  const { base, draft, change } = drafting;
  const answered = useExplained(draft, kept);
  const saving = useSaving(draft, onSave);
  const part = { draft, change };
  const isUnsaved = changedFields(base, draft).length > 0;
  useHotkeys([["mod+Enter", () => (isReadOnly ? undefined : saving.save())]], []);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.save();
      }}
    >
      <FormProblems value={saving.problems}>
        <IsReadOnly value={isReadOnly}>
          <Stack>
            <NamePanel {...part} isNew={kept === null} />
            <WhenPanel {...part} answered={answered} />
            <TargetPanel {...part} />
            <InputPanel {...part} answered={answered} />
            <PoliciesPanel {...part} />
          </Stack>
        </IsReadOnly>
      </FormProblems>
      {isReadOnly ? null : (
        <>
          <SaveBar
            saving={saving}
            isUnsaved={isUnsaved}
            verb={kept === null ? "Create schedule" : "Save"}
            cancel={cancel}
            note={note}
          />
          <LeaveGuard isUnsaved={isUnsaved} />
        </>
      )}
    </form>
  );
}
