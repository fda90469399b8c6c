// Makes a schedule: what to call, and when.
import { useSearch } from "@tanstack/react-router";
import { api } from "../../api/api.ts";
import { useMay } from "../../session/session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { tellDone } from "../../ui/told.ts";
import { definitionOf } from "./form/draft/definition-of.ts";
import { firstDraft, type ScheduleDraft } from "./form/draft/schedule-draft.ts";
import { useDraft } from "./form/draft/use-draft.ts";
import { ScheduleForm } from "./form/schedule-form.tsx";
import { useSaved } from "./form/use-saved.ts";

export default function NewSchedulePage() {
  const mayMake = useMay("operator");
  return (
    <>
      <PageHeader title="New schedule">What is called, and when.</PageHeader>
      {mayMake ? (
        <NewForm />
      ) : (
        <EmptyState
          title="You may look, not make"
          action={
            <ButtonLink to="/schedules" variant="default">
              Show all schedules
            </ButtonLink>
          }
        >
          Schedules are made by operators and admins; your role is viewer.
        </EmptyState>
      )}
    </>
  );
}

function NewForm() {
  const drafting = useDraft(useFirstDraft());
  const saved = useSaved();
  const save = async (draft: ScheduleDraft): Promise<void> => {
    const { target, ...said } = definitionOf(draft);
    if (target === null) return;
    const schedule = await api.PUT("/api/v1/schedules/{group}/{name}", {
      params: { path: { group: draft.group, name: draft.name }, header: { "If-None-Match": "*" } },
      body: { ...said, target },
    });
    await saved(schedule);
    tellDone(`${schedule.name} is made.`);
  };
  return (
    <ScheduleForm
      drafting={drafting}
      kept={null}
      onSave={save}
      cancel={
        <ButtonLink to="/schedules" variant="default">
          Cancel
        </ButtonLink>
      }
    />
  );
}

/** A link may bring an expression and its zone, or the group to make it in. */
function useFirstDraft(): ScheduleDraft {
  const { expression, timezone, group } = useSearch({ strict: false });
  const given = Object.entries({ expression, timezone, group }).filter(
    ([, value]) => typeof value === "string" && value !== "",
  );
  return { ...firstDraft, ...Object.fromEntries(given) };
}
