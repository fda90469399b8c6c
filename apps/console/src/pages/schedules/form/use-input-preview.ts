// The input as it would be sent at the next times of the expression.
import { useDebouncedValue } from "@mantine/hooks";
import { ApiProblem, type AnswerOf } from "@punctual/client";
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { readInput } from "../../../parts/input-draft.ts";
import type { ScheduleDraft } from "./draft/schedule-draft.ts";
import type { Answered } from "./use-explained.ts";

export type PreviewedInputs = AnswerOf<"/api/v1/expressions:preview", "post">["items"];
export type PreviewQuery = UseQueryResult<PreviewedInputs | null>;

const typingMs = 300;
const count = 3;
const nameForm = /^[0-9a-zA-Z._-]{1,64}$/;

/** Null where nothing is sent. */
export function useInputPreview(draft: ScheduleDraft, { answer }: Answered): PreviewQuery {
  const [{ expression, timezone, input: written, group, name }] = useDebouncedValue(draft, typingMs);
  const read = readInput(written);
  const input = read.isRight ? read.input : undefined;
  const schedule = nameForm.test(name) ? { schedule: { group, name } } : {};
  const body = { expression: expression.trim(), timezone, count, ...schedule, input: input ?? null };
  return useQuery({
    queryKey: ["schedule", "input-preview", body],
    enabled: answer?.kind === "understood" && answer.notation === "aws" && read.isRight,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      isNothing(input) ? null : (await api.POST("/api/v1/expressions:preview", { body })).items,
  });
}

const isNothing = (input: unknown): boolean => input === undefined || input === "";

/** Where it is the input that is wrong, it is said there. */
export const inputProblemOf = (error: Error | null): string | null =>
  error instanceof ApiProblem && error.field === "input" ? error.message : null;
