// Where a connection is written: a new one, or another secret or setting of one that is there.
import { Stack } from "@mantine/core";
import type { Connection } from "@punctual/client";
import { useState } from "react";
import { Dialog } from "../../../ui/dialog.tsx";
import { DialogForm } from "../../../ui/dialog-form.tsx";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { draftOf, firstDraft, type DraftProps } from "./connection-draft.ts";
import { CredentialFields } from "./credential-fields.tsx";
import { KindField } from "./kind-field.tsx";
import { NameField } from "../../../parts/name-field.tsx";
import { ParameterFields } from "./parameter-fields.tsx";
import { useConnectionActions } from "./use-connections.ts";

export function ConnectionDialog({ about, opened, onClose }: DialogState<Connection | "new">) {
  const connection = about === "new" ? null : about;
  const title = connection === null ? "New connection" : `Edit ${connection.name}`;
  return (
    <Dialog opened={opened} onClose={onClose} title={title} staysOpen>
      <ConnectionForm connection={connection} onDone={onClose} />
    </Dialog>
  );
}

const fields = [
  ...["name", "kind", "header", "username", "tokenUrl", "clientId", "scope"],
  ...["value", "password", "token", "clientSecret", "secret"],
  ...["headers", "query", "body", "tokenHeaders", "tokenQuery", "tokenBody"],
];

interface ConnectionFormProps {
  readonly connection: Connection | null;
  readonly onDone: () => void;
}

function ConnectionForm({ connection, onDone }: ConnectionFormProps) {
  const [draft, setDraft] = useState(connection === null ? firstDraft : draftOf(connection));
  const { keep } = useConnectionActions();
  const change: DraftProps["change"] = (part) => setDraft((before) => ({ ...before, ...part }));
  const keepsSecret = draft.kind === connection?.kind;
  const submit = async (): Promise<void> => {
    await keep(draft);
    tellDone(`${draft.name} is kept.`);
    onDone();
  };
  return (
    <DialogForm
      verb={connection === null ? "Create" : "Save"}
      fields={fields}
      onSubmit={submit}
      onCancel={onDone}
    >
      {connection === null ? <NameField value={draft.name} onChange={(name) => change({ name })} /> : null}
      <KindField kind={draft.kind} onChange={(kind) => change({ kind, secret: "" })} />
      <Stack gap="sm">
        <CredentialFields draft={draft} change={change} keepsSecret={keepsSecret} />
      </Stack>
      <ParameterFields draft={draft} change={change} />
    </DialogForm>
  );
}
