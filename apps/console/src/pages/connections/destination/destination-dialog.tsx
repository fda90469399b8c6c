// Where an API destination is written.
import type { ApiDestination } from "@punctual/client";
import { useState } from "react";
import { NameField } from "../../../parts/name-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { DialogForm } from "../../../ui/dialog-form.tsx";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { draftOf, firstDraft, type ChangeDraft } from "./destination-draft.ts";
import { DestinationFields } from "./destination-fields.tsx";
import { useDestinationActions } from "./use-destinations.ts";

export function DestinationDialog({ about, opened, onClose }: DialogState<ApiDestination | "new">) {
  const destination = about === "new" ? null : about;
  const title = destination === null ? "New API destination" : `Edit ${destination.name}`;
  return (
    <Dialog opened={opened} onClose={onClose} title={title} staysOpen>
      <DestinationForm destination={destination} onDone={onClose} />
    </Dialog>
  );
}

const fields = ["name", "url", "method", "connection", "rateLimitPerSecond", "concurrency", "timeoutSeconds"];

interface DestinationFormProps {
  readonly destination: ApiDestination | null;
  readonly onDone: () => void;
}

function DestinationForm({ destination, onDone }: DestinationFormProps) {
  const [draft, setDraft] = useState(destination === null ? firstDraft : draftOf(destination));
  const { keep } = useDestinationActions();
  const change: ChangeDraft = (part) => setDraft((before) => ({ ...before, ...part }));
  const submit = async (): Promise<void> => {
    await keep(draft);
    tellDone(`${draft.name} is kept.`);
    onDone();
  };
  return (
    <DialogForm
      verb={destination === null ? "Create" : "Save"}
      fields={fields}
      onSubmit={submit}
      onCancel={onDone}
    >
      {destination === null ? <NameField value={draft.name} onChange={(name) => change({ name })} /> : null}
      <DestinationFields draft={draft} change={change} />
    </DialogForm>
  );
}
