// Asks for the token that the user's own application signs.
import { Alert, Button, Paper, PasswordInput, Stack, Text } from "@mantine/core";
import { ProblemPanel, problemWords, systemQuery } from "@punctual/console";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Info } from "lucide-react";
import { useState, type FormEvent } from "react";
import { promptCalls } from "./prompt-calls.ts";
import { SampleToken } from "./sample-token.tsx";

interface SignInProps {
  /** Why nobody is signed in any more. */
  readonly notice: string | null;
  readonly onSignIn: (token: string) => void;
}

export function SignIn({ notice, onSignIn }: SignInProps) {
  const [written, setWritten] = useState("");
  const token = written.trim().replace(/^Bearer\s+/i, "");
  const isDevelopment = useQuery(systemQuery).data?.mode === "development";
  const asking = useMutation({
    mutationFn: (asked: string) => promptCalls(asked).list(null),
    // What was asked with is the token: it is not remembered.
    gcTime: 0,
    onSuccess: (_page, asked) => onSignIn(asked),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asking.mutate(token);
  };
  return (
    <Stack maw={640}>
      {notice === null ? null : (
        <Alert variant="outline" icon={<Info size={18} aria-hidden />} title="Signed out" role="status">
          {notice}
        </Alert>
      )}
      <Paper component="form" withBorder p="lg" onSubmit={submit}>
        <Stack>
          <Text size="sm">
            Prompts belong to the people who use your application, not to whoever runs Punctual. Sign in here
            as one of them, with the token (JWT) that your application gives them.
          </Text>
          <PasswordInput
            label="Token"
            description="Kept in the memory of this page alone; gone when you leave it."
            autoComplete="off"
            required
            value={written}
            onChange={({ currentTarget }) => setWritten(currentTarget.value)}
          />
          {asking.error === null ? null : <ProblemPanel {...problemWords(asking.error)} />}
          <Button
            type="submit"
            loading={asking.isPending}
            disabled={token === ""}
            style={{ alignSelf: "start" }}
          >
            Sign in
          </Button>
        </Stack>
      </Paper>
      {isDevelopment ? <SampleToken /> : null}
    </Stack>
  );
}
