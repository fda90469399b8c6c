// What each dialog about a run is given.
import type { RunDetail } from "@punctual/client";

export interface RunDialogProps {
  readonly run: RunDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}
