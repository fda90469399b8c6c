// Who is told when an alarm turns, in a form.
import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { actionKinds, told, type DraftAction } from "./alarm-draft.ts";
import type { DraftFieldsProps } from "./watch-fields.tsx";

/** The server takes no more. */
const mostActions = 10;

const labels = { webhook: "Webhook", slack: "Slack" } as const;

export function ActionFields({ draft, problems, onChange }: DraftFieldsProps) {
  const { actions } = draft;
  const set = (place: number, action: DraftAction): void =>
    onChange({ ...draft, actions: actions.with(place, action) });
  return (
    <Stack gap="xs" role="group" aria-label="Who is told">
      <Text size="sm" fw={600}>
        Who is told when it turns on, and when it is well again
      </Text>
      {told(actions).length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody so far: it is only seen here and on the overview.
        </Text>
      ) : null}
      {actions.map((action, place) => (
        <ActionRow
          // Rows have no name of their own.
          key={place}
          number={place + 1}
          action={action}
          problem={problems[`url ${place}`]}
          onChange={(changed) => set(place, changed)}
          onRemove={() => onChange({ ...draft, actions: actions.toSpliced(place, 1) })}
        />
      ))}
      {actions.length >= mostActions ? null : (
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: "start" }}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => onChange({ ...draft, actions: [...actions, { kind: "webhook", url: "" }] })}
        >
          Add an address
        </Button>
      )}
    </Stack>
  );
}

interface ActionRowProps {
  readonly number: number;
  readonly action: DraftAction;
  readonly problem: string | undefined;
  readonly onChange: (action: DraftAction) => void;
  readonly onRemove: () => void;
}

function ActionRow({ number, action, problem, onChange, onRemove }: ActionRowProps) {
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <NativeSelect
        aria-label={`Kind of address ${number}`}
        w={124}
        style={{ flexShrink: 0 }}
        data={actionKinds.map((value) => ({ value, label: labels[value] }))}
        value={action.kind}
        onChange={({ currentTarget }) =>
          onChange({ ...action, kind: actionKinds.find((kind) => kind === currentTarget.value) ?? "webhook" })
        }
      />
      <TextInput
        aria-label={`Address ${number}`}
        type="url"
        flex={1}
        placeholder={
          action.kind === "slack" ? "https://hooks.slack.com/services/…" : "https://example.com/alarms"
        }
        maxLength={2048}
        value={action.url}
        error={problem}
        onChange={({ currentTarget }) => onChange({ ...action, url: currentTarget.value.trim() })}
      />
      <ActionIcon variant="default" size={36} aria-label={`Remove address ${number}`} onClick={onRemove}>
        <X size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
