// The page of a user who schedules prompts: theirs alone, by their own token.
import { Button } from "@mantine/core";
import { Instant, PageHeader, refusalOf } from "@punctual/console";
import { useQueryClient } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { useEffect, useState } from "react";
import { claimsIn } from "./claims.ts";
import { promptCalls } from "./prompt-calls.ts";
import { PromptsBoard } from "./prompts-board.tsx";
import { SignIn } from "./sign-in.tsx";
import { UserContext, type User } from "./user.ts";

export default function PromptsPage() {
  const { user, notice, signIn, signOut } = useSignIn();
  if (user === null)
    return (
      <>
        <PageHeader title="Prompts">
          What a user has a language model do, at its time, again and again.
        </PageHeader>
        <SignIn notice={notice} onSignIn={signIn} />
      </>
    );
  const { email, expiresAt } = user.claims;
  return (
    <UserContext value={user}>
      <PageHeader
        title="Prompts"
        actions={
          <Button variant="default" leftSection={<LogOut size={14} aria-hidden />} onClick={signOut}>
            Sign out
          </Button>
        }
      >
        Those of {email ?? "the token's user"}; results go to this address.
        {expiresAt === null ? null : (
          <>
            {" "}
            The token ends <Instant at={expiresAt} as="distance" />.
          </>
        )}
      </PageHeader>
      <PromptsBoard />
    </UserContext>
  );
}

const ended = "The server no longer takes this token: it has ended, or its secret was changed.";

/** Nothing of a user stays behind: neither the token nor what was read with it. */
function useSignIn() {
  const client = useQueryClient();
  const [state, setState] = useState<SignInState>({ user: null, notice: null, signIns: 0 });
  const isIn = state.user !== null;
  useEffect(() => {
    if (!isIn) return undefined;
    const stop = client.getQueryCache().subscribe(({ query }) => {
      if (isOfUser(query.queryKey) && refusalOf(query.state.error)?.status === 401)
        setState(({ signIns }) => ({ user: null, notice: ended, signIns }));
    });
    return () => {
      stop();
      client.removeQueries({ predicate: ({ queryKey }) => isOfUser(queryKey) });
    };
  }, [client, isIn]);
  return {
    ...state,
    signIn: (token: string): void =>
      setState(({ signIns }) => ({
        user: { calls: promptCalls(token), claims: claimsIn(token), signInId: signIns + 1 },
        notice: null,
        signIns: signIns + 1,
      })),
    signOut: (): void => setState(({ signIns }) => ({ user: null, notice: null, signIns })),
  };
}

interface SignInState {
  readonly user: User | null;
  readonly notice: string | null;
  readonly signIns: number;
}

const isOfUser = ([, of]: readonly unknown[]): boolean => of === "scheduled-prompts";
