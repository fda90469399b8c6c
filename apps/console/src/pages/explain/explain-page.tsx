// Explain: any expression in words, with its next fires in several zones and its other notations.
import { Grid, Group, MultiSelect, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { explained, type Explained } from "../../parts/expression/explained.ts";
import { ExpressionField } from "../../parts/expression/expression-field.tsx";
import { FormFields } from "../../parts/expression/form-fields.tsx";
import { Warnings } from "../../parts/expression/warnings.tsx";
import { useMay } from "../../session/session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { nowMs } from "../../ui/now.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { Panel } from "../../ui/panel.tsx";
import { viewerZone } from "../../ui/time-words.ts";
import { ZonePicker } from "../../ui/zone-picker.tsx";
import { FiresTable } from "./fires-table.tsx";
import { Translations } from "./translations.tsx";

const typingMs = 120;

export default function ExplainPage() {
  const [{ text, timezone }, ask] = useQuestion();
  const [afterMs] = useState(() => Math.floor(nowMs()));
  const [zones, setZones] = useState<readonly string[]>([viewerZone, "UTC"]);
  const [settled] = useDebouncedValue(text, typingMs);
  const answer = settled.trim() === "" ? null : explained({ text: settled, timezone, afterMs });
  return (
    <>
      <PageHeader title="Explain">
        When does it fire? Type an expression as AWS, a crontab or Quartz writes it.
      </PageHeader>
      <Grid mb="lg" align="flex-start">
        <Grid.Col span={{ base: 12, sm: 7 }}>
          <ExpressionField
            takesAny
            placeholder="cron(0 2 * * ? *), rate(5 minutes), 0 2 * * 1-5"
            description="A few to try: cron(30 2 ? * SUN *) · at(2027-01-01T09:00:00) · */15 * * * *"
            text={text}
            onChange={(written) => ask({ text: written, timezone })}
            answer={answer}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 5 }}>
          <ZonePicker
            description="In which the expression is read"
            value={timezone}
            onChange={(zone) => ask({ text, timezone: zone })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 7 }}>
          <FormFields
            text={text}
            isUnderstood={answer?.kind === "understood"}
            onChange={(chosen) => ask({ text: chosen, timezone })}
            timezone={timezone}
          />
        </Grid.Col>
      </Grid>
      {answer === null ? <EmptyState title="Type an expression to see when it fires" /> : null}
      {answer?.kind === "understood" ? (
        <Answer answer={answer} timezone={timezone} zones={zones} onZones={setZones} />
      ) : null}
    </>
  );
}

interface Asked {
  readonly text: string;
  readonly timezone: string;
}

/** In the address, so that an answer can be sent to somebody. */
function useQuestion(): readonly [Asked, (asked: Asked) => void] {
  const navigate = useNavigate();
  const { expression, timezone } = useSearch({ strict: false });
  const asked = {
    text: typeof expression === "string" ? expression : "",
    timezone: typeof timezone === "string" ? timezone : "UTC",
  };
  return [
    asked,
    ({ text, timezone: zone }) =>
      void navigate({ to: "/explain", search: { expression: text, timezone: zone }, replace: true }),
  ];
}

interface AnswerProps {
  readonly answer: Extract<Explained, { readonly kind: "understood" }>;
  readonly timezone: string;
  readonly zones: readonly string[];
  readonly onZones: (zones: readonly string[]) => void;
}

function Answer({ answer, timezone, zones, onZones }: AnswerProps) {
  const mayMake = useMay("operator");
  const expression = answer.translations.aws.text ?? "";
  return (
    <Stack>
      <Panel
        title="In words"
        actions={
          mayMake ? (
            <ButtonLink size="xs" to="/schedules/new" search={{ expression, timezone }}>
              New schedule with it
            </ButtonLink>
          ) : null
        }
      >
        <Text role="status">{answer.words}</Text>
        <Warnings warnings={answer.warnings} />
      </Panel>
      <Panel title="Next fires">
        <Stack>
          {answer.fires.length === 0 ? (
            <Text size="sm">It never fires again.</Text>
          ) : (
            <FiresTable fires={answer.fires} zones={[...new Set([timezone, ...zones])]} />
          )}
          <Group>
            <MultiSelect
              label="Zones beside it"
              searchable
              limit={60}
              maxValues={4}
              data={["UTC", viewerZone, ...Intl.supportedValuesOf("timeZone")].filter(isFirst)}
              value={[...zones]}
              onChange={onZones}
              maw={520}
            />
          </Group>
        </Stack>
      </Panel>
      <Panel title="Other notations">
        <Translations translations={answer.translations} />
      </Panel>
    </Stack>
  );
}

const isFirst = (zone: string, index: number, zones: readonly string[]): boolean =>
  zones.indexOf(zone) === index;
