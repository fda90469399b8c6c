// The input as it would be sent at the next times of the expression.
import { useDebouncedValue } from "@mantine/hooks";
import { ApiProblem, type AnswerOf } from "@punctual/client";
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { readInput } from "../../../parts/input-draft.ts";
import { askedTimes, isAskable } from "./asked-times.ts";
import { isName } from "./draft/draft-problems.ts";
import type { ScheduleDraft } from "./draft/schedule-draft.ts";
import type { Answered } from "./use-explained.ts";

export type PreviewedInputs = AnswerOf<"/api/v1/expressions:preview", "post">["items"];
export type PreviewQuery = UseQueryResult<PreviewedInputs | null>;

const typingMs = 300;
const count = 3;

/** Null where nothing is sent. */
export function useInputPreview(draft: ScheduleDraft, answered: Answered): PreviewQuery {
  const [settled] = useDebouncedValue(draft, typingMs);
  const { group, name } = draft;
  const read = readInput(draft.input);
  const input = read.isRight ? read.input : undefined;
  const body = {
    ...{ ...askedTimes(draft, answered), count, input: input ?? null },
    ...(isName(name) ? { schedule: { group, name } } : {}),
  };
  return useQuery({
    queryKey: ["schedule", "input-preview", body, read.isRight],
    enabled: settled === draft && isAskable(answered) && read.isRight,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      isNothing(input) ? null : (await api.POST("/api/v1/expressions:preview", { body })).items,
  });
}

const isNothing = (input: unknown): boolean => input === undefined || input === "";

/** Where it is the input that is wrong, it is said there. */
export const inputProblemOf = (error: Error | null): string | null =>
  error instanceof ApiProblem && error.field === "input" ? error.message : null;
