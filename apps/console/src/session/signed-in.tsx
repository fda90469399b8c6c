// Shows the console to whoever is signed in, and the way in to everybody else.
import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemPanel } from "../ui/problem-panel.tsx";
import { problemWords } from "../api/problem-words.ts";
import { sessionQuery } from "./session.ts";
import { SignInPage } from "./sign-in-page.tsx";

export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery);
  if (error !== null && data === undefined)
    return (
      <Center component="main" mih="100vh" p="md">
        <ProblemPanel {...problemWords(error)} onRetry={() => void refetch()} />
      </Center>
    );
  if (data === undefined)
    return (
      <Center component="main" mih="100vh" aria-busy="true">
        <Loader aria-label="Signing in" type="dots" />
      </Center>
    );
  return data === null ? <SignInPage /> : children;
}
