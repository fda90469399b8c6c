// The form of a schedule that there is: saves what was changed, unless another has changed it meanwhile.
import type { Schedule } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../api/api.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { tellDone } from "../../../ui/told.ts";
import { ConflictNote } from "./conflict-note.tsx";
import { patchOf } from "./draft/patch-of.ts";
import { draftOf, type ScheduleDraft } from "./draft/schedule-draft.ts";
import { useDraft } from "./draft/use-draft.ts";
import { ScheduleForm } from "./schedule-form.tsx";
import { useSaved } from "./use-saved.ts";

interface EditFormProps {
  /** As it was read last. */
  readonly schedule: Schedule;
  readonly isReadOnly: boolean;
}

export function EditForm({ schedule, isReadOnly }: EditFormProps) {
  const [known, setKnown] = useState(schedule);
  const drafting = useDraft(draftOf(known));
  const client = useQueryClient();
  const saved = useSaved();
  const { group, name } = schedule;
  const save = async (draft: ScheduleDraft): Promise<void> => {
    const body = patchOf(drafting.base, draft);
    if (Object.keys(body).length === 0) return saved(schedule);
    try {
      const after = await api.PATCH("/api/v1/schedules/{group}/{name}", {
        params: { path: { group, name }, header: { "If-Match": `"${known.version}"` } },
        body,
      });
      setKnown(after);
      await saved(after);
      tellDone(`${name} is saved as version ${after.version}.`);
    } catch (error) {
      // Where another was faster, what they made of it is shown.
      void client.invalidateQueries({ queryKey: ["schedule", group, name] });
      throw error;
    }
  };
  const takeIn = (): void => {
    drafting.rebase(draftOf(schedule));
    setKnown(schedule);
  };
  return (
    <ScheduleForm
      drafting={drafting}
      kept={known}
      isReadOnly={isReadOnly}
      onSave={save}
      cancel={
        <ButtonLink to="/schedules/$group/$name" params={{ group, name }} variant="default">
          Cancel
        </ButtonLink>
      }
      note={
        schedule.version === known.version ? null : (
          <ConflictNote known={known} latest={schedule} onTakeIn={takeIn} />
        )
      }
    />
  );
}
