// Asks before what cannot be undone, and says what will come of it.
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { problemWords } from "../api/problem-words.ts";
import { ProblemPanel } from "./problem-panel.tsx";

interface ConfirmProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will come of it. */
  readonly children: ReactNode;
  /** The verb on the button. */
  readonly verb: string;
  /** On the button beside it; where the verb is to cancel something, another word than "Cancel". */
  readonly otherwise?: string;
  readonly isDangerous?: boolean;
  readonly isReady?: boolean;
  readonly onConfirm: () => Promise<unknown>;
}

export function Confirm(props: ConfirmProps) {
  const {
    opened,
    onClose,
    title,
    children,
    verb,
    otherwise = "Cancel",
    isDangerous = false,
    isReady = true,
    onConfirm,
  } = props;
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({
    busy: false,
    error: null,
  });
  const close = (): void => {
    setState({ busy: false, error: null });
    onClose();
  };
  const confirm = (): void => {
    setState({ busy: true, error: null });
    onConfirm().then(close, (error: unknown) => setState({ busy: false, error }));
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      closeButtonProps={{ "aria-label": "Close" }}
      size="lg"
    >
      <Stack>
        <Text size="sm" component="div">
          {children}
        </Text>
        {state.error === null ? null : <ProblemPanel {...problemWords(state.error)} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {otherwise}
          </Button>
          <Button
            {...(isDangerous ? { color: "red.8" } : {})}
            loading={state.busy}
            disabled={!isReady}
            onClick={confirm}
          >
            {verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
