// The next times with what the chosen calendar makes of them: the server knows its days.
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { instantOrNull } from "./draft/definition-of.ts";
import type { ScheduleDraft } from "./draft/schedule-draft.ts";
import { firesShown, type Answered } from "./use-explained.ts";

const typingMs = 300;

/** Without a calendar the browser's own answer holds: then this has none. */
export function useCalendarFires(draft: ScheduleDraft, { answer, afterMs }: Answered) {
  const [{ expression, timezone, dst, calendar, startAt, endAt }] = useDebouncedValue(draft, typingMs);
  const body = {
    ...{ expression: expression.trim(), timezone, dst, calendar, count: firesShown },
    after: new Date(afterMs).toISOString(),
    startAt: instantOrNull(startAt, timezone),
  };
  const end = instantOrNull(endAt, timezone);
  return useQuery({
    queryKey: ["calendars", "fires", body],
    enabled: calendar !== null && answer?.kind === "understood" && answer.notation === "aws",
    placeholderData: keepPreviousData,
    queryFn: () => api.POST("/api/v1/expressions:explain", { body }),
    select: ({ occurrences }) =>
      draft.calendar === null ? null : occurrences.filter(({ at }) => end === null || at <= end),
  });
}
