// Where nobody is signed in: asks for the admin token or an access key.
import { Button, Center, Paper, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { problemWords } from "../api/problem-words.ts";
import { useSignIn } from "./session.ts";

export function SignInPage() {
  const field = useRef<HTMLInputElement>(null);
  useDocumentTitle("Sign in · Punctual");
  // There is nothing else to do here.
  useEffect(() => field.current?.focus(), []);
  const [token, setToken] = useState("");
  const signIn = useSignIn();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate(token.trim());
  };
  const problem = signIn.error === null ? null : problemWords(signIn.error);
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper component="form" withBorder p="xl" maw={440} w="100%" onSubmit={submit}>
        <Stack>
          <div>
            <Title order={1} size="h2">
              Sign in to Punctual
            </Title>
            <Text c="dimmed" size="sm">
              With the admin token, or with an access key. <code>punctual key create</code> makes one.
            </Text>
          </div>
          <PasswordInput
            label="Token"
            autoComplete="current-password"
            required
            ref={field}
            value={token}
            onChange={({ currentTarget }) => setToken(currentTarget.value)}
            error={problem === null ? null : `${problem.detail} ${problem.remedy ?? ""}`}
          />
          <Button type="submit" loading={signIn.isPending} disabled={token.trim() === ""}>
            Sign in
          </Button>
        </Stack>
      </Paper>
    </Center>
  );
}
