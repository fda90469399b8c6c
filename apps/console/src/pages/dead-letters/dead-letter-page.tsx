// One dead letter: what it died of, what was not delivered, and what to do about it.
import { Grid, Stack } from "@mantine/core";
import { ApiProblem } from "@punctual/client";
import { useParams } from "@tanstack/react-router";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { AttemptsPanel } from "./detail/attempts-panel.tsx";
import { CausePanel } from "./detail/cause-panel.tsx";
import { LetterFacts } from "./detail/letter-facts.tsx";
import { LetterHeader } from "./detail/letter-header.tsx";
import { OutcomePanel } from "./detail/outcome-panel.tsx";
import { RequestPanel } from "./detail/request-panel.tsx";
import { useLetter, type LetterDetail } from "./detail/use-letter.ts";

export default function DeadLetterPage() {
  const { id } = useParams({ from: "/dead-letters/$id" });
  const query = useLetter(id);
  if (query.error instanceof ApiProblem && query.error.status === 404) return <GoneLetter />;
  return (
    <Loaded query={query} title="Dead letter" skeleton={<RowSkeletons rows={4} height={120} />}>
      {/* An input that somebody edits belongs to one letter. */}
      {(letter) => <WholeLetter key={letter.id} letter={letter} />}
    </Loaded>
  );
}

function WholeLetter({ letter }: { readonly letter: LetterDetail }) {
  return (
    <>
      <LetterHeader letter={letter} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            <OutcomePanel letter={letter} />
            <CausePanel letter={letter} />
            <AttemptsPanel letter={letter} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="md">
            <RequestPanel letter={letter} />
            <LetterFacts letter={letter} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

const GoneLetter = () => (
  <>
    <PageHeader title="Dead letter" />
    <EmptyState
      title="There is no such dead letter"
      action={<ButtonLink to="/dead-letters">Show all dead letters</ButtonLink>}
    >
      It is older than the retention, or it never was.
    </EmptyState>
  </>
);
