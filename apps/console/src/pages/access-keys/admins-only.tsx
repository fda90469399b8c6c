// What somebody sees who followed a link to the access keys and may not see them.
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";

export const AdminsOnly = () => (
  <>
    <PageHeader title="Access keys" />
    <EmptyState
      title="Admins alone see the access keys"
      action={
        <ButtonLink to="/" variant="default">
          Go to the overview
        </ButtonLink>
      }
    >
      Sign in with an admin's key to see and make them.
    </EmptyState>
  </>
);
