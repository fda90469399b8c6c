// When a prompt would run, before it is saved.
import { Alert, List, Paper, Skeleton, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Instant, refusalOf } from "@punctual/console";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { bodyOf, saysWhen, type Draft } from "./draft.ts";
import type { Preview } from "./prompt.ts";
import { useUser } from "./user.ts";

const typingMs = 300;

export function PreviewPanel({ draft }: { readonly draft: Draft }) {
  const user = useUser();
  const [settled] = useDebouncedValue(whenOf(draft), typingMs);
  const preview = useQuery({
    queryKey: ["workloads", "scheduled-prompts", user.signInId, "preview", settled],
    queryFn: () => user.calls.preview(settled),
    enabled: saysWhen(draft),
    placeholderData: keepPreviousData,
  });
  return (
    <Paper withBorder p="sm" role="status" aria-label="When it would run">
      <Told draft={draft} preview={preview.data} error={preview.error} />
    </Paper>
  );
}

/** What it says and which model answers have no part in when it runs. */
const whenOf = (draft: Draft) => bodyOf({ ...draft, name: "preview", prompt: "preview", model: "" });

interface ToldProps {
  readonly draft: Draft;
  readonly preview: Preview | undefined;
  readonly error: Error | null;
}

function Told({ draft, preview, error }: ToldProps) {
  if (!saysWhen(draft))
    return (
      <Text size="sm" c="dimmed">
        Choose when it is to run, and its next times stand here.
      </Text>
    );
  if (error !== null)
    return (
      <Text size="sm" c="var(--mantine-color-error)">
        {refusalOf(error)?.detail ?? "When it would run could not be read."}
      </Text>
    );
  if (preview === undefined) return <Skeleton height={84} />;
  return <Times preview={preview} timezone={draft.timezone} />;
}

function Times({ preview, timezone }: { readonly preview: Preview; readonly timezone: string }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {preview.description}
      </Text>
      {preview.next.length === 0 ? (
        <Text size="sm">It never runs.</Text>
      ) : (
        <List size="sm">
          {preview.next.map((at) => (
            <List.Item key={at}>
              <Instant at={at} timezone={timezone} as="both" />
            </List.Item>
          ))}
        </List>
      )}
      {preview.warnings.map((warning) => (
        <Alert
          key={warning}
          mt="xs"
          p="xs"
          variant="outline"
          color="yellow"
          icon={<TriangleAlert size={16} aria-hidden />}
        >
          {warning}
        </Alert>
      ))}
    </>
  );
}
