// Finds a user by the beginning of their id.
import { EmptyState, IdPicker, type SearchParams } from "@punctual/console";
import { readUsers, type User } from "./read-products.ts";

interface UserPickerProps {
  readonly chosen: string | null;
  readonly params: SearchParams;
}

export function UserPicker({ chosen, params: { read, write } }: UserPickerProps) {
  return (
    <IdPicker
      title="Users"
      noun={["user", "users"]}
      queryKey={["workloads", "product-snapshots", "users"]}
      read={readUsers}
      choiceOf={(user) => ({ id: user.userId, description: countWords(user) })}
      chosen={chosen}
      search={read("search") ?? ""}
      onChoose={(user, search) => write({ user, search, product: null })}
      none={(search) => <Nobody search={search} />}
    />
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
