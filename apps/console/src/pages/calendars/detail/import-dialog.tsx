// Reads the all-day events of a holiday file into a calendar.
import { Alert, Checkbox, FileInput, Text, Textarea } from "@mantine/core";
import type { Calendar } from "@punctual/client";
import { useState } from "react";
import { countWords } from "../../../ui/count-words.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { DialogForm } from "../../../ui/dialog-form.tsx";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { useCalendarActions, type Imported } from "../use-calendars.ts";

export function ImportDialog({ about, opened, onClose }: DialogState<Calendar>) {
  return (
    <Dialog opened={opened} onClose={onClose} title={`Import into ${about?.name ?? ""}`} staysOpen>
      {about === null ? null : <ImportForm name={about.name} onDone={onClose} />}
    </Dialog>
  );
}

interface ImportFormProps {
  readonly name: string;
  readonly onDone: () => void;
}

function ImportForm({ name, onDone }: ImportFormProps) {
  const [ics, setIcs] = useState("");
  const [replace, setReplace] = useState(false);
  const { importIcs } = useCalendarActions();
  const submit = async (): Promise<void> => {
    tellDone(importedWords(await importIcs(name, { ics, replace })));
    onDone();
  };
  return (
    <DialogForm
      verb="Import"
      fields={["ics"]}
      isReady={ics.trim() !== ""}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Text size="sm">
        The dates of its all-day events are excluded, each with the event's title as its reason. Events that
        come every year are read ten years ahead; those with a time of day are passed over.
      </Text>
      <FileField onRead={setIcs} />
      <IcsField ics={ics} onChange={setIcs} />
      <Checkbox
        label="In place of the dates that it excludes now"
        checked={replace}
        onChange={({ currentTarget }) => setReplace(currentTarget.checked)}
      />
      {replace ? (
        <Alert variant="outline" color="yellow">
          The dates of now are gone then; its weekdays stay.
        </Alert>
      ) : null}
    </DialogForm>
  );
}

const importedWords = ({ calendar, added, passedOver }: Imported): string =>
  [
    `${countWords(added, "date or span", "dates and spans")} joined ${calendar.name}.`,
    ...(passedOver === 0 ? [] : [`${countWords(passedOver, "event was", "events were")} passed over.`]),
  ].join(" ");

function FileField({ onRead }: { readonly onRead: (text: string) => void }) {
  return (
    <FileInput
      label="File"
      placeholder="Choose an .ics file"
      accept=".ics,text/calendar"
      clearable
      clearButtonProps={{ "aria-label": "Choose no file" }}
      onChange={(file) => void file?.text().then(onRead)}
    />
  );
}

interface IcsFieldProps {
  readonly ics: string;
  readonly onChange: (text: string) => void;
}

const IcsField = ({ ics, onChange }: IcsFieldProps) => (
  <Textarea
    label="Or its text"
    placeholder="BEGIN:VCALENDAR…"
    autosize
    minRows={4}
    maxRows={10}
    maxLength={524_288}
    spellCheck={false}
    value={ics}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    error={useFieldProblem("ics")}
  />
);
