// Makes an access key, and shows it this once.
import type { NewAccessKey } from "@punctual/client";
import { useState } from "react";
import { Dialog } from "../../../ui/dialog.tsx";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { KeyForm } from "./key-form.tsx";
import { MadeKey } from "./made-key.tsx";

export function NewKeyDialog({ opened, onClose }: Pick<DialogState<"key">, "opened" | "onClose">) {
  return (
    <Dialog opened={opened} onClose={onClose} title="New access key" staysOpen>
      <MakeAndShow onClose={onClose} />
    </Dialog>
  );
}

function MakeAndShow({ onClose }: { readonly onClose: () => void }) {
  const [made, setMade] = useState<NewAccessKey | null>(null);
  return made === null ? (
    <KeyForm onMade={setMade} onCancel={onClose} />
  ) : (
    <MadeKey made={made} onClose={onClose} />
  );
}
