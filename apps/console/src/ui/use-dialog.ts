// Which dialog is open, and over what: that stays known while the dialog closes.
import { useState } from "react";

export interface DialogState<About> {
  /** Null until it is opened for the first time. */
  readonly about: About | null;
  readonly opened: boolean;
  readonly open: (about: About) => void;
  readonly onClose: () => void;
}

export function useDialog<About>(): DialogState<About> {
  const [state, setState] = useState<Pick<DialogState<About>, "about" | "opened">>({
    about: null,
    opened: false,
  });
  return {
    ...state,
    open: (about) => setState({ about, opened: true }),
    onClose: () => setState(({ about }) => ({ about, opened: false })),
  };
}
