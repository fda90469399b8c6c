// One dead letter, with what could not be delivered.
import type { AnswerOf } from "@punctual/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";

export type LetterDetail = AnswerOf<"/api/v1/dead-letters/{id}", "get">;

export const useLetter = (id: string): UseQueryResult<LetterDetail> =>
  useQuery({
    queryKey: ["dead-letters", "one", id],
    queryFn: () => api.GET("/api/v1/dead-letters/{id}", { params: { path: { id } } }),
  });
