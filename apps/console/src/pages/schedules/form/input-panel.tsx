// What is sent to the target, with what becomes of it at the next three times.
import { Grid } from "@mantine/core";
import { InputEditor } from "../../../parts/input-editor.tsx";
import { Panel } from "../../../ui/panel.tsx";
import type { PartProps } from "./draft/part-props.ts";
import { useField } from "./draft/problem-places.ts";
import { Fields } from "./fields.tsx";
import { InputPreview } from "./input-preview.tsx";
import { inputProblemOf, useInputPreview } from "./use-input-preview.ts";
import type { Answered } from "./use-explained.ts";

export function InputPanel({ draft, change, answered }: PartProps & { readonly answered: Answered }) {
  const { error } = useField("input");
  const preview = useInputPreview(draft, answered);
  return (
    <Panel title="What it sends">
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Fields>
            <InputEditor
              label="Input"
              field="input"
              draft={draft.input}
              onChange={(input) => change({ input })}
              problem={inputProblemOf(preview.error) ?? error}
            />
          </Fields>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <InputPreview preview={preview} timezone={draft.timezone} />
        </Grid.Col>
      </Grid>
    </Panel>
  );
}
