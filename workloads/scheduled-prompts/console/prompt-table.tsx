// Prompts as rows, with what can be done with each.
import { ActionIcon, Button, Group, Table, Text, Tooltip } from "@mantine/core";
import { Instant, StateBadge, TableScroll } from "@punctual/console";
import { Pause, Pencil, Play, Trash2, type LucideIcon } from "lucide-react";
import type { Prompt } from "./prompt.ts";
import { useStatus } from "./use-status.ts";
import { whenWords } from "./when-words.ts";

interface PromptTableProps {
  readonly prompts: readonly Prompt[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onEdit: (prompt: Prompt) => void;
  readonly onDelete: (prompt: Prompt) => void;
}

export function PromptTable({ prompts, chosen, ...actions }: PromptTableProps) {
  return (
    <TableScroll label="Your prompts" minWidth={720}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>When</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th>Next</Table.Th>
          <Table.Th ta="right">Actions</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {prompts.map((prompt) => (
          <Row key={prompt.id} prompt={prompt} isChosen={prompt.id === chosen} {...actions} />
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

interface RowProps extends Pick<PromptTableProps, "onChoose" | "onEdit" | "onDelete"> {
  readonly prompt: Prompt;
  readonly isChosen: boolean;
}

function Row({ prompt, isChosen, onChoose, onEdit, onDelete }: RowProps) {
  const { id, name, status, nextRunAt, timezone } = prompt;
  const toggle = useStatus();
  const isActive = status === "active";
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={isChosen}
          fw={isChosen ? 700 : 500}
          h="auto"
          py={2}
          styles={{
            label: { whiteSpace: "normal", textAlign: "left", overflow: "visible", lineHeight: 1.4 },
          }}
          onClick={() => onChoose(id)}
        >
          {name}
        </Button>
      </Table.Td>
      <Table.Td>
        {whenWords(prompt)}{" "}
        <Text span size="xs" c="dimmed">
          {timezone}
        </Text>
      </Table.Td>
      <Table.Td>
        <StateBadge tone={isActive ? "good" : "warning"} label={status} />
      </Table.Td>
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        <Instant at={nextRunAt} timezone={timezone} />
      </Table.Td>
      <Table.Td>
        <Group gap={4} justify="flex-end" wrap="nowrap">
          <Action
            icon={isActive ? Pause : Play}
            verb={isActive ? "Pause" : "Resume"}
            name={name}
            onAct={() => toggle(prompt)}
          />
          <Action icon={Pencil} verb="Edit" name={name} onAct={() => onEdit(prompt)} />
          <Action icon={Trash2} verb="Delete" name={name} onAct={() => onDelete(prompt)} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

interface ActionProps {
  readonly icon: LucideIcon;
  readonly verb: string;
  readonly name: string;
  readonly onAct: () => void;
}

const Action = ({ icon: Icon, verb, name, onAct }: ActionProps) => (
  <Tooltip label={verb}>
    <ActionIcon variant="default" aria-label={`${verb} ${name}`} onClick={onAct}>
      <Icon size={15} aria-hidden />
    </ActionIcon>
  </Tooltip>
);
