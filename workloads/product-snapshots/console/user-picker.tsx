// Finds a user by the beginning of their id.
import { NavLink, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import {
  EmptyState,
  Loaded,
  Panel,
  RowSkeletons,
  ShowMore,
  usePages,
  type SearchParams,
} from "@punctual/console";
import { Search } from "lucide-react";
import { useState } from "react";
import classes from "./page.module.css";
import { readUsers, type User } from "./read-products.ts";

const typingMs = 200;

interface UserPickerProps {
  readonly chosen: string | null;
  readonly params: SearchParams;
}

export function UserPicker({ chosen, params: { read, write } }: UserPickerProps) {
  const [search, setSearch] = useState(read("search") ?? "");
  const [settled] = useDebouncedValue(search.trim(), typingMs);
  const list = usePages<User>({
    queryKey: ["workloads", "product-snapshots", "users", settled],
    read: (cursor) => readUsers({ search: settled, cursor }),
  });
  const choose = (user: string): void => write({ user, search: settled, product: null });
  return (
    <Panel title="Users">
      <Stack gap="xs">
        <TextInput
          aria-label="Find a user by the beginning of the id"
          placeholder="Id begins with…"
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Loaded
          query={list}
          skeleton={<RowSkeletons rows={8} height={40} />}
          empty={({ length }) => (length > 0 ? null : <Nobody search={settled} />)}
        >
          {(users) => (
            <>
              <UserLinks users={users} chosen={chosen} onChoose={choose} />
              <ShowMore shown={users.length} noun={["user", "users"]} list={list} />
            </>
          )}
        </Loaded>
      </Stack>
    </Panel>
  );
}

interface UserLinksProps {
  readonly users: readonly User[];
  readonly chosen: string | null;
  readonly onChoose: (userId: string) => void;
}

function UserLinks({ users, chosen, onChoose }: UserLinksProps) {
  return (
    <div role="group" aria-label="Users" className={classes["list"]}>
      {users.map((user) => (
        <NavLink
          key={user.userId}
          component="button"
          py={4}
          label={user.userId}
          description={countWords(user)}
          active={user.userId === chosen}
          aria-pressed={user.userId === chosen}
          styles={{ label: { overflowWrap: "anywhere" } }}
          onClick={() => onChoose(user.userId)}
        />
      ))}
    </div>
  );
}

function countWords({ products, archived }: User): string {
  const words = products === 1 ? "1 product" : `${products.toLocaleString("en")} products`;
  return archived === 0 ? words : `${words}, ${archived.toLocaleString("en")} archived`;
}

function Nobody({ search }: { readonly search: string }) {
  if (search !== "") return <EmptyState title="Nobody's id begins like that" />;
  return (
    <EmptyState title="No users yet">
      The first <code>PUT /api/v1/users/…/products</code> makes a user.
    </EmptyState>
  );
}
