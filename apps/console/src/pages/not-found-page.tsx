// Where there is no page.
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";

export default function NotFoundPage() {
  return (
    <>
      <PageHeader title="Nothing here" />
      <EmptyState
        title="There is no page of this address"
        action={<ButtonLink to="/">Go to the overview</ButtonLink>}
      >
        It may have been a schedule or a run that is gone by now.
      </EmptyState>
    </>
  );
}
