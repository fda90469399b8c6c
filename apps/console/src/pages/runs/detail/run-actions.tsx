// What can be done with a run, and the dialogs that ask before.
import { Button } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { Ban, RotateCcw } from "lucide-react";
import { useState } from "react";
import { isOpen, mayBeRetried, mayRetryItems } from "./actions.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { RetryDialog } from "./retry-dialog.tsx";
import { RetryItemsDialog } from "./retry-items-dialog.tsx";

type Dialog = "cancel" | "retry" | "items";

export function RunActions({ run }: { readonly run: RunDetail }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const of = (which: Dialog) => ({ run, opened: dialog === which, onClose: () => setDialog(null) });
  const retriesItems = mayRetryItems(run);
  return (
    <>
      {isOpen(run.state) ? (
        <Button
          variant="default"
          leftSection={<Ban size={16} aria-hidden />}
          onClick={() => setDialog("cancel")}
        >
          Cancel run
        </Button>
      ) : null}
      {retriesItems ? (
        <Button leftSection={<RotateCcw size={16} aria-hidden />} onClick={() => setDialog("items")}>
          Retry failed items only
        </Button>
      ) : null}
      {mayBeRetried(run.state) ? (
        <Button
          variant={retriesItems ? "default" : "filled"}
          leftSection={<RotateCcw size={16} aria-hidden />}
          onClick={() => setDialog("retry")}
        >
          {retryVerb(run)}
        </Button>
      ) : null}
      <CancelDialog {...of("cancel")} />
      <RetryDialog {...of("retry")} verb={retryVerb(run)} />
      <RetryItemsDialog {...of("items")} />
    </>
  );
}

/** What never began is not tried again. */
const retryVerb = ({ state }: RunDetail): string =>
  state === "skipped" || state === "missed" ? "Run after all" : "Retry";
