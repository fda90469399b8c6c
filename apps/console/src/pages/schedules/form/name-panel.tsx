// What a schedule is called; its name and group are chosen once.
import { Checkbox, Stack, Textarea, TextInput, SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { NameSelect } from "../../../parts/name-select.tsx";
import { groupNames } from "../../../parts/name-lists.ts";
import { Panel } from "../../../ui/panel.tsx";
import type { PartProps } from "./draft/part-props.ts";
import { useField } from "./draft/problem-places.ts";
import { Fields } from "./fields.tsx";

const longestName = 64;
const longestDescription = 512;

export function NamePanel({ draft, change, isNew }: PartProps & { readonly isNew: boolean }) {
  const description = useField("description");
  return (
    <Panel title={isNew ? "Name" : "What it is"}>
      <Fields>
        <Stack>
          {isNew ? <NameFields draft={draft} change={change} /> : null}
          <Textarea
            {...description}
            label="Description"
            description="What it is for, and whom to ask"
            autosize
            minRows={1}
            maxRows={6}
            maxLength={longestDescription}
            value={draft.description}
            onChange={({ currentTarget }) => change({ description: currentTarget.value })}
          />
          {isNew ? (
            <Checkbox
              label="Make it paused: nothing fires until it is resumed"
              checked={draft.state === "paused"}
              onChange={({ currentTarget }) =>
                change({ state: currentTarget.checked ? "paused" : "enabled" })
              }
            />
          ) : null}
        </Stack>
      </Fields>
    </Panel>
  );
}

function NameFields({ draft, change }: PartProps) {
  const [name, group] = [useField("name"), useField("group")];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        {...name}
        label="Name"
        description="Such as nightly-report; it stays"
        required
        maxLength={longestName}
        autoComplete="off"
        spellCheck={false}
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <NameSelect
        {...group}
        label="Group"
        description="Schedules that belong together"
        allowDeselect={false}
        names={useQuery(groupNames)}
        value={draft.group}
        onChange={(chosen) => change({ group: chosen ?? draft.group })}
      />
    </SimpleGrid>
  );
}
