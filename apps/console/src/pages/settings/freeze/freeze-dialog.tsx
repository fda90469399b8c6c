// Asks why everything is frozen and until when, and says what a freeze means.
import { List, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../api/api.ts";
import { freezeQuery } from "../../../parts/freeze.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { DialogForm } from "../../../ui/dialog-form.tsx";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { viewerZone } from "../../../ui/time-words.ts";
import { tellDone } from "../../../ui/told.ts";
import { instantOfWall } from "../../../ui/wall-input.ts";

interface FreezeDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function FreezeDialog({ opened, onClose }: FreezeDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Freeze everything?">
      <FreezeForm onDone={onClose} />
    </Dialog>
  );
}

function FreezeForm({ onDone }: { readonly onDone: () => void }) {
  const [{ reason, until }, setDraft] = useState<FreezeDraft>({ reason: "", until: "" });
  const client = useQueryClient();
  const submit = async (): Promise<void> => {
    const why = reason.trim() === "" ? null : reason.trim();
    const freeze = await api.PUT("/api/v1/freeze", { body: { reason: why, until: instantOfWall(until) } });
    client.setQueryData(freezeQuery.queryKey, freeze);
    tellDone("Everything is frozen.");
    onDone();
  };
  return (
    <DialogForm verb="Freeze" fields={["reason", "until"]} onSubmit={submit} onCancel={onDone}>
      <List size="sm" spacing={4}>
        <List.Item>
          From now on no run of this tenant begins, on any node, by schedule, by hand or by call.
        </List.Item>
        <List.Item>Attempts that are under way finish; their retries wait.</List.Item>
        <List.Item>
          Occurrences are recorded and wait. Unfrozen, they begin, the oldest first. None of them counts as
          late for it.
        </List.Item>
      </List>
      <FreezeFields draft={{ reason, until }} onChange={setDraft} />
    </DialogForm>
  );
}

interface FreezeDraft {
  readonly reason: string;
  /** A wall time of the viewer's; empty for none. */
  readonly until: string;
}

interface FreezeFieldsProps {
  readonly draft: FreezeDraft;
  readonly onChange: (draft: FreezeDraft) => void;
}

function FreezeFields({ draft, onChange }: FreezeFieldsProps) {
  return (
    <>
      <TextInput
        label="Reason"
        description="Everybody reads it, on every page."
        placeholder="Such as: the warehouse moves until Monday"
        maxLength={512}
        data-autofocus
        value={draft.reason}
        onChange={({ currentTarget }) => onChange({ ...draft, reason: currentTarget.value })}
        error={useFieldProblem("reason")}
      />
      <TextInput
        type="datetime-local"
        label="Until"
        description={`It ends then by itself, in ${viewerZone}. Nothing written: until somebody unfreezes it.`}
        value={draft.until}
        onChange={({ currentTarget }) => onChange({ ...draft, until: currentTarget.value })}
        error={useFieldProblem("until")}
      />
    </>
  );
}
