// When a schedule fires: chosen or typed, with what that comes to beside it.
import { Grid, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { ExpressionField } from "../../../parts/expression/expression-field.tsx";
import { FormFields } from "../../../parts/expression/form-fields.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { ZonePicker } from "../../../ui/zone-picker.tsx";
import type { PartProps } from "./draft/part-props.ts";
import { useField } from "./draft/problem-places.ts";
import { Fields } from "./fields.tsx";
import { FiresPreview } from "./fires-preview.tsx";
import type { Answered } from "./use-explained.ts";

export function WhenPanel({ draft, change, answered }: PartProps & { readonly answered: Answered }) {
  const { expression, timezone } = draft;
  const [{ error: problem, ...place }, zone] = [useField("expression"), useField("timezone")];
  return (
    <Panel title="When it fires">
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Fields>
            <Stack>
              <FormFields
                text={expression}
                timezone={timezone}
                isUnderstood={answered.answer?.kind === "understood"}
                onChange={(text) => change({ expression: text })}
              />
              <ExpressionField
                {...place}
                description="The same as text: cron(…), rate(…) or at(…); a crontab line is understood too"
                text={expression}
                onChange={(text) => change({ expression: text })}
                answer={answered.answer}
                problem={problem}
              />
              <ZonePicker
                {...zone}
                description="Whose clocks it goes by"
                value={timezone}
                onChange={(chosen) => change({ timezone: chosen })}
              />
              <PeriodFields draft={draft} change={change} />
            </Stack>
          </Fields>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <FiresPreview draft={draft} answered={answered} />
        </Grid.Col>
      </Grid>
    </Panel>
  );
}

function PeriodFields({ draft, change }: PartProps) {
  const [start, end] = [useField("startAt"), useField("endAt")];
  const of = (field: "startAt" | "endAt") => ({
    type: "datetime-local",
    value: draft[field],
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      change({ [field]: currentTarget.value }),
  });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput {...start} {...of("startAt")} label="Not before" description="Empty: from now on" />
      <TextInput {...end} {...of("endAt")} label="Not after" description="Empty: without an end" />
    </SimpleGrid>
  );
}
