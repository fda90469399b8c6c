// Syncs or rebuilds one tenant now, for operators: a run of the nightly schedule with the tenant as its input.
import { Group, Stack, Text, TextInput } from "@mantine/core";
import { nowMs, NumberField, RunJobButton } from "@punctual/console";
import { useState } from "react";
import { dateIn, lastDays } from "./ranges.ts";
import type { Tenant } from "./read-metrics.ts";

interface TenantJobsProps {
  readonly tenant: Tenant;
}

export function TenantJobs({ tenant }: TenantJobsProps) {
  return (
    <Group gap="xs">
      {tenant.mercadolivre === null ? null : <SyncNow tenant={tenant} />}
      <RebuildNow tenant={tenant} />
    </Group>
  );
}

const mostDays = 365;

function SyncNow({ tenant: { id, name } }: TenantJobsProps) {
  const [daysBack, setDaysBack] = useState<number | null>(30);
  const isReady = daysBack !== null && daysBack >= 1 && daysBack <= mostDays;
  return (
    <RunJobButton
      job="marketplace-metrics.sync"
      label="Sync"
      title={`Sync ${name} now?`}
      variant="default"
      size="xs"
      input={{ tenantId: id, daysBack: daysBack ?? 0 }}
      isReady={isReady}
    >
      <Stack gap="sm">
        <Text size="sm">
          Its listings, orders and visits are read from Mercado Livre again. What changed there is written;
          the metrics follow with the next rebuild.
        </Text>
        <NumberField
          label="Days back"
          value={daysBack}
          onChange={setDaysBack}
          error={isReady ? null : `Choose 1 to ${mostDays} days.`}
          maw={200}
        />
      </Stack>
    </RunJobButton>
  );
}

function RebuildNow({ tenant: { id, name, timezone } }: TenantJobsProps) {
  const today = dateIn(nowMs(), timezone);
  const [range, setRange] = useState(() => lastDays(2, today));
  const isReady = range.from !== "" && range.from <= range.to;
  return (
    <RunJobButton
      job="marketplace-metrics.rebuild"
      label="Rebuild"
      title={`Rebuild ${name} now?`}
      variant="default"
      size="xs"
      input={{ tenantId: id, from: range.from, to: range.to }}
      isReady={isReady}
    >
      <Stack gap="sm">
        <Text size="sm">
          The metrics of these days are made anew from the orders and visits that are here, all of them or
          none. Rows of another source stay as they are.
        </Text>
        <Group align="flex-start">
          <Day
            label="From"
            timezone={timezone}
            date={range.from}
            onChange={(from) => setRange({ ...range, from })}
          />
          <Day label="To" timezone={timezone} date={range.to} onChange={(to) => setRange({ ...range, to })} />
        </Group>
        {isReady ? null : (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            The first day must not come after the last.
          </Text>
        )}
      </Stack>
    </RunJobButton>
  );
}

interface DayProps {
  readonly label: string;
  readonly timezone: string;
  readonly date: string;
  readonly onChange: (date: string) => void;
}

const Day = ({ label, timezone, date, onChange }: DayProps) => (
  <TextInput
    type="date"
    label={label}
    description={timezone}
    value={date}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);
