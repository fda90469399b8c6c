// How the runs of redriven letters stand, read again while some are open.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { present } from "../../../api/present.ts";
import type { LetterFilter } from "../letter-filter.ts";
import { openOf } from "./outcome-words.ts";

const openMs = 3_000;

export function useOutcomes({ state: _state, ...filter }: LetterFilter) {
  return useQuery({
    queryKey: ["dead-letters", "outcomes", filter],
    queryFn: () => api.GET("/api/v1/dead-letter-outcomes", { params: { query: present(filter) } }),
    refetchInterval: ({ state: { data } }) => (data !== undefined && openOf(data) > 0 ? openMs : false),
    placeholderData: keepPreviousData,
  });
}
