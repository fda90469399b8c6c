// The state of the form: what is kept, and what somebody has made of it.
import { useReducer } from "react";
import { changedFields } from "./patch-of.ts";
import type { ScheduleDraft } from "./schedule-draft.ts";

export interface DraftState {
  /** What is kept. */
  readonly base: ScheduleDraft;
  readonly draft: ScheduleDraft;
}

type Step =
  | { readonly kind: "change"; readonly fields: Partial<ScheduleDraft> }
  /** Another has changed what is kept: whatever was changed here stays. */
  | { readonly kind: "rebase"; readonly base: ScheduleDraft };

export interface Drafting extends DraftState {
  readonly change: (fields: Partial<ScheduleDraft>) => void;
  readonly rebase: (base: ScheduleDraft) => void;
}

export function useDraft(base: ScheduleDraft): Drafting {
  const [state, step] = useReducer(stepped, { base, draft: base });
  return {
    ...state,
    change: (fields) => step({ kind: "change", fields }),
    rebase: (kept) => step({ kind: "rebase", base: kept }),
  };
}

export function stepped({ base, draft }: DraftState, step: Step): DraftState {
  if (step.kind === "change") return { base, draft: { ...draft, ...step.fields } };
  const mine = Object.fromEntries(changedFields(base, draft).map((field) => [field, draft[field]]));
  return { base: step.base, draft: { ...step.base, ...mine } };
}
