// What each part of the form is given: the draft, and the way to change it.
import type { ScheduleDraft } from "./schedule-draft.ts";

export interface PartProps {
  readonly draft: ScheduleDraft;
  readonly change: (fields: Partial<ScheduleDraft>) => void;
}
