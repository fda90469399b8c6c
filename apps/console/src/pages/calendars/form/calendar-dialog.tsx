// Where a calendar is written.
import { Textarea } from "@mantine/core";
import type { Calendar } from "@punctual/client";
import { useState } from "react";
import { NameField } from "../../../parts/name-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { DialogForm } from "../../../ui/dialog-form.tsx";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { useCalendarActions } from "../use-calendars.ts";
import { draftOf, firstDraft, type ChangeDraft } from "./calendar-draft.ts";
import { DateRows } from "./date-rows.tsx";
import { KeptDatesField } from "./kept-dates-field.tsx";
import { WeekdayField } from "./weekday-field.tsx";

interface CalendarDialogProps extends DialogState<Calendar | "new"> {
  readonly onKept: (name: string) => void;
}

export function CalendarDialog({ about, opened, onClose, onKept }: CalendarDialogProps) {
  const calendar = about === "new" ? null : about;
  const title = calendar === null ? "New calendar" : `Edit ${calendar.name}`;
  return (
    <Dialog opened={opened} onClose={onClose} title={title} staysOpen>
      <CalendarForm calendar={calendar} onDone={onClose} onKept={onKept} />
    </Dialog>
  );
}

const fields = ["name", "description", "excludeWeekdays", "excludeDates", "keepOnlyDates"];

interface CalendarFormProps {
  readonly calendar: Calendar | null;
  readonly onDone: () => void;
  readonly onKept: (name: string) => void;
}

function CalendarForm({ calendar, onDone, onKept }: CalendarFormProps) {
  const [draft, setDraft] = useState(calendar === null ? firstDraft : draftOf(calendar));
  const { keep } = useCalendarActions();
  const change: ChangeDraft = (part) => setDraft((before) => ({ ...before, ...part }));
  const submit = async (): Promise<void> => {
    await keep(draft);
    onKept(draft.name.trim());
    tellDone(`${draft.name} is kept. It counts for the occurrences that come next.`);
    onDone();
  };
  return (
    <DialogForm
      verb={calendar === null ? "Create" : "Save"}
      fields={fields}
      onSubmit={submit}
      onCancel={onDone}
    >
      {calendar === null ? (
        <NameField placeholder="business-days" value={draft.name} onChange={(name) => change({ name })} />
      ) : null}
      <DescriptionField text={draft.description} onChange={(description) => change({ description })} />
      <WeekdayField excluded={draft.excludeWeekdays} change={change} />
      <DateRows spans={draft.excludeDates} onChange={(excludeDates) => change({ excludeDates })} />
      <KeptDatesField text={draft.keepOnlyDates} change={change} />
    </DialogForm>
  );
}

interface DescriptionFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const DescriptionField = ({ text, onChange }: DescriptionFieldProps) => (
  <Textarea
    label="Description"
    placeholder="Monday to Friday, without the public holidays"
    autosize
    maxLength={512}
    value={text}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    error={useFieldProblem("description")}
  />
);
