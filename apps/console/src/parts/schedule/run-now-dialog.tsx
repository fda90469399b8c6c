// Fires a schedule now, with its own input or another.
import { Stack, Text } from "@mantine/core";
import type { Json } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { tellDone } from "../../ui/told.ts";
import { draftOf, readInput } from "../input-draft.ts";
import { InputEditor } from "../input-editor.tsx";
import type { ScheduleName } from "./schedule-name.ts";

interface RunNowDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly schedule: ScheduleName & { readonly input?: Json | undefined };
}

/** Afterwards the run's page is opened: what comes of it is what one wants to see. */
export function RunNowDialog({ opened, onClose, schedule }: RunNowDialogProps) {
  const own = draftOf(schedule.input);
  const [draft, setDraft] = useState(own);
  const client = useQueryClient();
  const navigate = useNavigate();
  const read = readInput(draft);
  const isOwn = draft.text === own.text && draft.form === own.form;
  const confirm = async (): Promise<void> => {
    const { group, name } = schedule;
    const body = isOwn || !read.isRight || read.input === undefined ? {} : { input: read.input };
    const run = await api.POST("/api/v1/schedules/{group}/{name}:run", {
      params: { path: { group, name } },
      body,
    });
    void client.invalidateQueries({ queryKey: ["runs"] });
    tellDone(`${name} fires now.`);
    await navigate({ to: "/runs/$id", params: { id: run.id } });
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={`Run ${schedule.name} now?`}
      verb="Run now"
      isReady={read.isRight}
      onConfirm={confirm}
    >
      <Stack>
        <Text size="sm">
          One run is made for this moment, beside those of its expression, which go on as they are. A paused
          schedule fires too.
        </Text>
        <InputEditor
          label={isOwn ? "Input (the schedule's own)" : "Input (for this run alone)"}
          draft={draft}
          onChange={setDraft}
        />
      </Stack>
    </Confirm>
  );
}
