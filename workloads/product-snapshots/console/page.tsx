// What users' products are worth over time: a user is found, their total and each product shown.
import { Stack } from "@mantine/core";
import {
  ChooseAndSee,
  EmptyState,
  FailedEntries,
  JobPanel,
  PageHeader,
  Panel,
  useSearchParams,
} from "@punctual/console";
import { SnapshotNow } from "./snapshot-now.tsx";
import { UserPicker } from "./user-picker.tsx";
import { UserValues } from "./user-values.tsx";

export default function ProductValuesPage() {
  const params = useSearchParams();
  const userId = params.read("user");
  return (
    <>
      <PageHeader title="Product values" actions={<SnapshotNow />}>
        What each user's products are worth, recorded once a day.
      </PageHeader>
      <Stack>
        <ChooseAndSee list={<UserPicker chosen={userId} params={params} />}>
          {userId === null ? (
            <Panel title="Value over time">
              <EmptyState title="Choose a user">
                Their products then stand here, with what they were worth day by day.
              </EmptyState>
            </Panel>
          ) : (
            <UserValues key={userId} userId={userId} params={params} />
          )}
        </ChooseAndSee>
        <JobPanel job="product-snapshots.daily" title="The daily snapshot">
          {(run) => <FailedEntries run={run} path={["results"]} names={["userId"]} />}
        </JobPanel>
      </Stack>
    </>
  );
}
