// The buttons by which dead letters are redriven or discarded, and the dialogs that they open.
import { Button } from "@mantine/core";
import { RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import type { InputDraft } from "../../../parts/input-draft.ts";
import { DiscardDialog } from "./discard-dialog.tsx";
import type { MeantLetters } from "./meant-letters.ts";
import { RedriveDialog } from "./redrive-dialog.tsx";
import type { Redriven } from "./use-letter-actions.ts";

interface LetterButtonsProps {
  readonly filter: MeantLetters;
  /** What is meant, for those who hear a button by itself, such as `12 runs of nightly`. */
  readonly what: string;
  /** Said on the buttons, such as `all 12`. */
  readonly which?: string;
  readonly size?: "xs" | "sm";
  readonly input?: InputDraft;
  /** Whether somebody comes by a link that says redrive with another input. */
  readonly isOpened?: boolean;
  readonly onRedriven: (answer: Redriven) => void;
  readonly onDiscarded?: () => void;
}

type Dialog = "redrive" | "discard";

export function LetterButtons(props: LetterButtonsProps) {
  const {
    filter,
    what,
    which = "",
    size = "sm",
    input,
    isOpened = false,
    onRedriven,
    onDiscarded = nothing,
  } = props;
  const [dialog, setDialog] = useState<Dialog | null>(isOpened ? "redrive" : null);
  const of = (one: Dialog) => ({ filter, opened: dialog === one, onClose: () => setDialog(null) });
  const iconSize = size === "xs" ? 14 : 16;
  const words = which === "" ? "" : ` ${which}`;
  return (
    <>
      <Button
        size={size}
        leftSection={<RotateCcw size={iconSize} aria-hidden />}
        aria-label={`Redrive${words}…: ${what}`}
        onClick={() => setDialog("redrive")}
      >
        Redrive{words}…
      </Button>
      <Button
        size={size}
        variant="default"
        leftSection={<Trash2 size={iconSize} aria-hidden />}
        aria-label={`Discard${words}…: ${what}`}
        onClick={() => setDialog("discard")}
      >
        Discard{words}…
      </Button>
      <RedriveDialog
        {...of("redrive")}
        isEditing={isOpened}
        {...(input === undefined ? {} : { input })}
        onDone={onRedriven}
      />
      <DiscardDialog {...of("discard")} onDone={onDiscarded} />
    </>
  );
}

const nothing = (): void => {};
