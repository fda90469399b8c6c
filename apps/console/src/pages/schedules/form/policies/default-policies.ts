// The policies of a schedule where nobody says anything.
import type { Problems } from "../draft/draft-problems.ts";
import { firstDraft, type DraftField, type ScheduleDraft } from "../draft/schedule-draft.ts";

const fields: readonly DraftField[] = [
  "retry",
  "flexibleWindowMinutes",
  "overlap",
  "catchUp",
  "dst",
  "calendar",
  "afterCompletion",
  "limit",
  "pauseAfterDeadRuns",
  "deadLetterQueue",
];

export const isByDefault = (draft: ScheduleDraft): boolean =>
  fields.every((field) => JSON.stringify(draft[field]) === JSON.stringify(firstDraft[field]));

export const hasPolicyProblem = (problems: Problems): boolean =>
  [...problems.keys()].some((path) => fields.some((field) => field === path.split(".")[0]));
