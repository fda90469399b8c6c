// What came of a prompt's runs, newest first.
import { Button, Stack, Text } from "@mantine/core";
import {
  api,
  EmptyState,
  Loaded,
  Panel,
  ShowMore,
  tellDone,
  tellFailed,
  useMay,
  usePages,
} from "@punctual/console";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Play } from "lucide-react";
import type { Prompt, PromptResult } from "./prompt.ts";
import { ResultCard } from "./result-card.tsx";
import { resultsKey, useUser } from "./user.ts";

export function ResultsPanel({ prompt }: { readonly prompt: Prompt }) {
  const user = useUser();
  const list = usePages<PromptResult>({
    queryKey: resultsKey(user, prompt.id),
    read: (cursor) => user.calls.results(prompt.id, cursor),
  });
  return (
    <Panel title={`Results of ${prompt.name}`} actions={<RunNow prompt={prompt} />}>
      <Stack>
        <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          <Text span c="dimmed" size="sm">
            It asks {prompt.model}:{" "}
          </Text>
          {prompt.prompt}
        </Text>
        <Loaded query={list} empty={({ length }) => (length > 0 ? null : <NoResults />)}>
          {(results) => (
            <>
              {results.map((result) => (
                <ResultCard key={result.id} result={result} timezone={prompt.timezone} />
              ))}
              <ShowMore shown={results.length} noun={["result", "results"]} list={list} />
            </>
          )}
        </Loaded>
      </Stack>
    </Panel>
  );
}

/** For whoever operates Punctual too: a user's token alone runs nothing out of turn. */
function RunNow({ prompt: { id, name } }: { readonly prompt: Prompt }) {
  const mayRun = useMay("operator");
  const client = useQueryClient();
  const running = useMutation({
    mutationFn: () =>
      api.POST("/api/v1/schedules/{group}/{name}:run", {
        params: { path: { group: "scheduled-prompts", name: id } },
        body: {},
      }),
    onSuccess: async () => {
      tellDone(`${name} runs now; its result appears here.`);
      await client.invalidateQueries({ queryKey: ["runs"] });
    },
    onError: tellFailed,
  });
  if (!mayRun) return null;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Play size={14} aria-hidden />}
      loading={running.isPending}
      onClick={() => running.mutate()}
    >
      Run now
    </Button>
  );
}

const NoResults = () => (
  <EmptyState title="No results yet">
    Each run leaves one here, with the answer or with why there is none.
  </EmptyState>
);
