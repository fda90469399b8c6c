// The next times with what the chosen calendar makes of them: the server knows its days.
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { askedTimes, isAskable } from "./asked-times.ts";
import { instantOrNull } from "./draft/definition-of.ts";
import type { ScheduleDraft } from "./draft/schedule-draft.ts";
import { firesShown, type Answered } from "./use-explained.ts";

const typingMs = 300;

/** Without a calendar the browser's own answer holds: then this has none. */
export function useCalendarFires(draft: ScheduleDraft, answered: Answered) {
  const [settled] = useDebouncedValue(draft, typingMs);
  const body = { ...askedTimes(draft, answered), count: firesShown };
  const end = instantOrNull(draft.endAt, draft.timezone);
  return useQuery({
    queryKey: ["calendars", "fires", body],
    enabled: settled === draft && draft.calendar !== null && isAskable(answered),
    placeholderData: keepPreviousData,
    queryFn: () => api.POST("/api/v1/expressions:explain", { body }),
    select: ({ occurrences }) =>
      draft.calendar === null ? null : occurrences.filter(({ at }) => end === null || at <= end),
  });
}
