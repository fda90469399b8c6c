// What is written in a dialog: Enter keeps it, and what is wrong stands at its field.
import { Button, Group, Stack } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";
import { problemWords } from "../api/problem-words.ts";
import { FieldProblemOfForm, fieldProblemOf } from "./field-problem.ts";
import { ProblemPanel } from "./problem-panel.tsx";

interface DialogFormProps {
  /** The verb on the button. */
  readonly verb: string;
  /** The fields that show what is wrong with them, by their names in the API. */
  readonly fields: readonly string[];
  readonly isReady?: boolean;
  readonly onSubmit: () => Promise<unknown>;
  readonly onCancel: () => void;
  readonly cancelVerb?: string;
  readonly children: ReactNode;
}

interface State {
  readonly busy: boolean;
  readonly error: unknown;
}

const quiet: State = { busy: false, error: null };

export function DialogForm(props: DialogFormProps) {
  const { verb, fields, isReady = true, onSubmit, onCancel, cancelVerb = "Cancel", children } = props;
  const [{ busy, error }, setState] = useState(quiet);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // A dialog stands inside another form in React's tree where it stands over one on the screen.
    event.stopPropagation();
    setState({ busy: true, error: null });
    onSubmit().then(
      () => setState(quiet),
      (reason: unknown) => setState({ busy: false, error: reason }),
    );
  };
  const ofField = fieldProblemOf(error, fields);
  return (
    <form onSubmit={submit}>
      <FieldProblemOfForm value={ofField}>
        <Stack>
          {children}
          {error === null || ofField !== null ? null : <ProblemPanel {...problemWords(error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              {cancelVerb}
            </Button>
            <Button type="submit" loading={busy} disabled={!isReady}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </FieldProblemOfForm>
    </form>
  );
}
