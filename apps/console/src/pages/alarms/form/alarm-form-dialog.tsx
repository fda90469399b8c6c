// Makes an alarm, or changes what one says.
import { Stack } from "@mantine/core";
import { ApiProblem, type Alarm } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../api/api.ts";
import { Confirm } from "../../../ui/confirm.tsx";
import { tellDone } from "../../../ui/told.ts";
import { ActionFields } from "./action-fields.tsx";
import { definitionOf, draftOf, nameOf, newDraft, problemsOf } from "./alarm-draft.ts";
import { WatchFields } from "./watch-fields.tsx";

interface AlarmFormDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Null: a new one. */
  readonly alarm: Alarm | null;
  /** Of a new one. */
  readonly schedule?: string | null;
}

export function AlarmFormDialog({ opened, onClose, alarm, schedule = null }: AlarmFormDialogProps) {
  const [draft, setDraft] = useState(alarm === null ? newDraft(schedule) : draftOf(alarm));
  const client = useQueryClient();
  const problems = problemsOf(draft);
  const name = nameOf(draft);
  const keep = async (): Promise<void> => {
    if (alarm === null) await expectFree(name);
    await api.PUT("/api/v1/alarms/{name}", { params: { path: { name } }, body: definitionOf(draft) });
    tellDone(alarm === null ? `The alarm ${name} watches from now on.` : `The alarm ${name} was changed.`);
    void client.invalidateQueries({ queryKey: ["alarms"] });
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={alarm === null ? "New alarm" : `Edit ${alarm.name}`}
      verb={alarm === null ? "Make alarm" : "Save"}
      isReady={Object.keys(problems).length === 0}
      onConfirm={keep}
    >
      <Stack gap="md">
        <WatchFields draft={draft} problems={problems} onChange={setDraft} hasName={alarm !== null} />
        <ActionFields draft={draft} problems={problems} onChange={setDraft} />
      </Stack>
    </Confirm>
  );
}

/** Keeping an alarm replaces one of its name, which nobody means who makes a new one. */
async function expectFree(name: string): Promise<void> {
  try {
    await api.GET("/api/v1/alarms/{name}", { params: { path: { name } } });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return;
    throw error;
  }
  throw new ApiProblem(409, {
    title: "The name is taken",
    detail: `There is an alarm ${name} already.`,
    remedy: "Give this one another name, or edit the one that there is.",
  });
}
