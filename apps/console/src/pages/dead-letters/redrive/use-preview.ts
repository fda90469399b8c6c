// What would be redriven or discarded, counted by the server before anything is done.
import { useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import type { MeantLetters } from "./meant-letters.ts";

interface Wanted {
  readonly verb: "redrive" | "discard";
  readonly filter: MeantLetters;
  /** While somebody looks at it. */
  readonly enabled: boolean;
}

export function usePreview({ verb, filter, enabled }: Wanted) {
  return useQuery({
    queryKey: ["dead-letters", "preview", verb, filter],
    queryFn: () => {
      const body = { filter, dryRun: true };
      return verb === "redrive"
        ? api.POST("/api/v1/dead-letters:redrive", { body })
        : api.POST("/api/v1/dead-letters:discard", { body });
    },
    enabled,
  });
}

export type Preview = ReturnType<typeof usePreview>;
