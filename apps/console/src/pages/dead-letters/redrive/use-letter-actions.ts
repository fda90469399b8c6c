// Redrives or discards dead letters; what shows them is read again afterwards.
import type { AnswerOf, Json } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { countWords } from "../../../ui/count-words.ts";
import { tellDone } from "../../../ui/told.ts";
import type { MeantLetters } from "./meant-letters.ts";

export type Redriven = AnswerOf<"/api/v1/dead-letters:redrive", "post">;

export interface LetterActions {
  /** Each rejects where the server refuses. */
  readonly redrive: (filter: MeantLetters, input: Json | undefined) => Promise<Redriven>;
  readonly discard: (filter: MeantLetters) => Promise<void>;
}

const touched = ["dead-letters", "run", "runs", "run-counts", "schedules"] as const;

export function useLetterActions(): LetterActions {
  const client = useQueryClient();
  const readAgain = (): void => {
    for (const first of touched) void client.invalidateQueries({ queryKey: [first] });
  };
  return {
    redrive: async (filter, input) => {
      const body = { filter, ...(input === undefined ? {} : { input }) };
      const answer = await api.POST("/api/v1/dead-letters:redrive", { body });
      readAgain();
      tellDone(redrivenWords(answer));
      return answer;
    },
    discard: async (filter) => {
      const { discarded } = await api.POST("/api/v1/dead-letters:discard", { body: { filter } });
      readAgain();
      tellDone(`${countWords(discarded, "dead letter")} discarded.`);
    },
  };
}

/** Fewer than meant: another was at a letter, or its run is gone. */
function redrivenWords({ redriven, matched }: Redriven): string {
  if (redriven >= matched) return `${countWords(redriven, "run is", "runs are")} due again, now.`;
  return `${redriven.toLocaleString("en")} of ${countWords(matched, "run")} are due again, now; the others are gone, or somebody else was at them.`;
}
