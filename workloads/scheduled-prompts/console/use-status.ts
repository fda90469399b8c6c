// Pauses a prompt or makes it active again, shown at once and with the way back.
import { refusalOf, tellDone, tellFailed, tellUndoable, type Page } from "@punctual/console";
import { useQueryClient, type InfiniteData } from "@tanstack/react-query";
import type { Prompt, PromptStatus } from "./prompt.ts";
import { promptsKey, useUser } from "./user.ts";

const other: Readonly<Record<PromptStatus, PromptStatus>> = { active: "paused", paused: "active" };
const done: Readonly<Record<PromptStatus, string>> = { active: "resumed", paused: "paused" };

export function useStatus(): (prompt: Pick<Prompt, "id" | "name" | "status">) => void {
  const user = useUser();
  const client = useQueryClient();
  const queryKey = promptsKey(user);
  const set = async (id: string, status: PromptStatus): Promise<void> => {
    client.setQueryData<Pages>(queryKey, (pages) => withStatus(pages, id, status));
    try {
      await user.calls.setStatus(id, status);
    } finally {
      await client.invalidateQueries({ queryKey });
    }
  };
  return ({ id, name, status }) => {
    const wanted = other[status];
    set(id, wanted).then(
      () =>
        tellUndoable(`${name} is ${done[wanted]}.`, async () => {
          await set(id, status);
          tellDone(`${name} is ${done[status]} again.`);
        }),
      (error: unknown) => (refusalOf(error)?.status === 401 ? undefined : tellFailed(error)),
    );
  };
}

type Pages = InfiniteData<Page<Prompt>>;

/** What it will be next is the server's to say. */
const withStatus = (pages: Pages | undefined, id: string, status: PromptStatus): Pages | undefined =>
  pages === undefined
    ? undefined
    : {
        ...pages,
        pages: pages.pages.map((page) => ({
          ...page,
          items: page.items.map((prompt) =>
            prompt.id === id ? { ...prompt, status, nextRunAt: null } : prompt,
          ),
        })),
      };
