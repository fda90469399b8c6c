// Asks before a prompt is deleted with its results.
import { Confirm, tellDone } from "@punctual/console";
import { useQueryClient } from "@tanstack/react-query";
import type { Prompt } from "./prompt.ts";
import { promptsKey, useUser } from "./user.ts";

interface DeleteDialogProps {
  readonly prompt: Prompt;
  readonly onClose: () => void;
}

export function DeleteDialog({ prompt: { id, name }, onClose }: DeleteDialogProps) {
  const user = useUser();
  const client = useQueryClient();
  return (
    <Confirm
      opened
      onClose={onClose}
      title={`Delete ${name}?`}
      verb="Delete"
      isDangerous
      onConfirm={async () => {
        await user.calls.remove(id);
        await client.invalidateQueries({ queryKey: promptsKey(user) });
        tellDone(`${name} is deleted.`);
      }}
    >
      It never runs again, and its results are deleted with it. To keep them, pause it instead.
    </Confirm>
  );
}
