// One calendar: its month, its dates, and who goes by it.
import { Button, Group, Stack, Text } from "@mantine/core";
import type { Calendar } from "@punctual/client";
import { useMay } from "../../../session/session.ts";
import { Panel } from "../../../ui/panel.tsx";
import { useDialog } from "../../../ui/use-dialog.ts";
import { excludedWords, keptElsewhere } from "../calendar-words.ts";
import { DatesPanel } from "./dates-panel.tsx";
import { DeleteCalendarDialog } from "./delete-calendar-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { MonthPreview } from "./month-preview.tsx";
import { NamedByPanel } from "./named-by-panel.tsx";

interface CalendarDetailProps {
  readonly calendar: Calendar;
  readonly onEdit: (calendar: Calendar) => void;
  readonly onGone: (name: null) => void;
}

export function CalendarDetail({ calendar, onEdit, onGone }: CalendarDetailProps) {
  const importing = useDialog<Calendar>();
  const deleting = useDialog<Calendar>();
  const elsewhere = keptElsewhere(calendar);
  const mayChange = useMay("operator") && elsewhere === null;
  const actions = mayChange ? (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => onEdit(calendar)}>
        Edit
      </Button>
      <Button size="xs" variant="default" onClick={() => importing.open(calendar)}>
        Import .ics
      </Button>
      <Button size="xs" variant="default" onClick={() => deleting.open(calendar)}>
        Delete
      </Button>
    </Group>
  ) : null;
  return (
    <Stack>
      <Panel title={calendar.name} actions={actions}>
        <Stack>
          {calendar.description === null ? null : <Text size="sm">{calendar.description}</Text>}
          <Text size="sm">Excludes {excludedWords(calendar)}.</Text>
          {elsewhere === null ? null : (
            <Text size="sm" c="dimmed">
              {elsewhere}
            </Text>
          )}
          <MonthPreview calendar={calendar} />
        </Stack>
      </Panel>
      <DatesPanel calendar={calendar} />
      <NamedByPanel name={calendar.name} />
      <ImportDialog {...importing} />
      <DeleteCalendarDialog {...deleting} onGone={() => onGone(null)} />
    </Stack>
  );
}
