// What can be done with the chosen schedules.
import { Button, Group, Paper, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Pause, Play } from "lucide-react";
import { PauseDialog } from "../../../parts/schedule/pause-dialog.tsx";
import { useScheduleState } from "../../../parts/schedule/use-schedule-state.ts";
import { tellFailed } from "../../../ui/told.ts";
import type { Selection } from "./use-selection.ts";
import classes from "./selection-bar.module.css";

export function SelectionBar({ selection }: { readonly selection: Selection }) {
  const { chosen, setAll } = selection;
  const [isPausing, pausing] = useDisclosure(false);
  const { resume } = useScheduleState();
  const clear = (): void => setAll(false);
  const resumeChosen = (): void => void resume(chosen).then(clear, tellFailed);
  return (
    <>
      {chosen.length === 0 ? null : (
        <Paper
          withBorder
          shadow="sm"
          px="md"
          py="xs"
          mb="sm"
          className={classes["bar"] ?? ""}
          role="region"
          aria-label="Chosen schedules"
        >
          <Group gap="xs">
            <Text size="sm" fw={500} role="status" mr="xs">
              {chosen.length.toLocaleString("en")} chosen
            </Text>
            {chosen.some(({ state }) => state === "enabled") ? (
              <Button
                size="xs"
                variant="default"
                leftSection={<Pause size={14} aria-hidden />}
                onClick={pausing.open}
              >
                Pause…
              </Button>
            ) : null}
            {chosen.some(({ state }) => state === "paused") ? (
              <Button
                size="xs"
                variant="default"
                leftSection={<Play size={14} aria-hidden />}
                onClick={resumeChosen}
              >
                Resume
              </Button>
            ) : null}
            <Button size="xs" variant="subtle" color="gray" onClick={clear}>
              Choose none
            </Button>
          </Group>
        </Paper>
      )}
      <PauseDialog
        opened={isPausing}
        onClose={pausing.close}
        schedules={chosen.filter(({ state }) => state === "enabled")}
        onDone={clear}
      />
    </>
  );
}
