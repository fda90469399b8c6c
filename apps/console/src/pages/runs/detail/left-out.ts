// Why a run was skipped or missed, in words.

const overlapping = /^overlap: run ([0-9a-f-]{36}) was still going$/;

/** The id of the run that was in the way; null where it was something else. */
export const blockedBy = (reason: string | null): string | null =>
  overlapping.exec(reason ?? "")?.[1] ?? null;

const known: Readonly<Record<string, string>> = {
  "overlap: replaced by the next run":
    "Its overlap policy is queue-one: the next run took its place in the queue.",
  "catch-up: latest runs the newest missed time only":
    "Its time passed while no node could fire it. Its catch-up policy is latest, so only the newest of the times missed was run.",
  "catch-up: none runs no missed time":
    "Its time passed while no node could fire it, and its catch-up policy is none.",
  "catch-up: older than the maximum age":
    "Its time passed while no node could fire it, and by then it was older than its retry policy allows.",
};

export function leftOutWords(reason: string | null): string {
  if (reason === null) return "No reason was recorded.";
  if (blockedBy(reason) !== null)
    return "An earlier run of the schedule was still going, and its overlap policy lets no second one begin.";
  return known[reason] ?? sentence(reason);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
