// Sends an alarm's notices once, marked as a test, and says what came of each.
import type { Alarm, AnswerOf } from "@punctual/client";
import { useMutation } from "@tanstack/react-query";
import { Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { Check, CircleX } from "lucide-react";
import { api } from "../../api/api.ts";
import { problemWords } from "../../api/problem-words.ts";
import badge from "../../parts/run-state.module.css";
import { ProblemPanel } from "../../ui/problem-panel.tsx";
import { actionWords } from "./list/told-words.ts";

type Trials = AnswerOf<"/api/v1/alarms/{name}:test", "post">["actions"];

interface TestAlarmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly alarm: Alarm;
}

export function TestAlarmDialog({ opened, onClose, alarm }: TestAlarmDialogProps) {
  const { name } = alarm;
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => api.POST("/api/v1/alarms/{name}:test", { params: { path: { name } } }),
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Test ${name}`}
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack>
        <Text size="sm">
          Each address gets a notice that is marked as a test. The alarm itself stays as it is.
        </Text>
        <Addresses alarm={alarm} trials={data?.actions ?? null} />
        {error === null ? null : <ProblemPanel {...problemWords(error)} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {data === undefined ? "Cancel" : "Close"}
          </Button>
          <Button loading={isPending} onClick={() => mutate()}>
            {data === undefined ? "Send the test" : "Send it again"}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface AddressesProps {
  readonly alarm: Alarm;
  /** Null before they are known. */
  readonly trials: Trials | null;
}

function Addresses({ alarm: { actions }, trials }: AddressesProps) {
  return (
    <List size="sm" spacing={6} aria-live="polite">
      {actions.map((action, place) => {
        const trial = trials?.[place];
        return (
          <List.Item key={place}>
            {actionWords(action)} {trial === undefined ? null : <Outcome {...trial} />}
          </List.Item>
        );
      })}
    </List>
  );
}

function Outcome({ ok, status, error }: Trials[number]) {
  const Icon = ok ? Check : CircleX;
  return (
    <>
      <span className={badge["badge"]} data-state={ok ? "succeeded" : "failed"}>
        <Icon size={13} aria-hidden />
        {ok ? `arrived, HTTP ${status ?? "–"}` : "failed"}
      </span>{" "}
      {ok ? null : error}
    </>
  );
}
