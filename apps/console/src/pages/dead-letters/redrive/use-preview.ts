// What would be redriven or discarded, counted by the server before anything is done.
import type { AnswerOf } from "@punctual/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import type { MeantLetters } from "./meant-letters.ts";

interface Wanted {
  readonly verb: "redrive" | "discard";
  readonly filter: MeantLetters;
  /** While somebody looks at it. */
  readonly enabled: boolean;
}

export type Matched = Omit<AnswerOf<"/api/v1/dead-letters:discard", "post">, "discarded">;

export function usePreview({ verb, filter, enabled }: Wanted): UseQueryResult<Matched> {
  return useQuery({
    queryKey: ["dead-letters", "preview", verb, filter],
    queryFn: (): Promise<Matched> => {
      const body = { filter, dryRun: true };
      return verb === "redrive"
        ? api.POST("/api/v1/dead-letters:redrive", { body })
        : api.POST("/api/v1/dead-letters:discard", { body });
    },
    enabled,
  });
}
