// The prices of coins: one series as a chart, all of them in a table, and the fetch that brings them.
import { Text } from "@mantine/core";
import {
  EmptyState,
  FailedEntries,
  JobPanel,
  Loaded,
  PageHeader,
  RowSkeletons,
  RunJobButton,
} from "@punctual/console";
import { useQuery } from "@tanstack/react-query";
import { PricesBoard } from "./prices-board.tsx";
import { readLatest } from "./read-prices.ts";
import classes from "./page.module.css";

const job = "crypto-prices.fetch";

export default function PricesPage() {
  // Fetched prices come with a run: the key has them read again when one changes.
  const latest = useQuery({ queryKey: ["runs", "crypto-prices", "latest"], queryFn: readLatest });
  const isEmpty = latest.data?.every(({ price }) => price === null) === true;
  return (
    <>
      <PageHeader title="Prices" actions={isEmpty ? null : <FetchNow />}>
        What coins cost at CoinGecko, hour by hour and averaged by day in UTC.
      </PageHeader>
      <div className={classes["panels"]}>
        <Loaded
          query={latest}
          skeleton={<RowSkeletons rows={10} height={36} />}
          empty={() => (isEmpty ? <NothingYet /> : null)}
        >
          {(prices) => <PricesBoard prices={prices} />}
        </Loaded>
        <JobPanel job={job} title="The fetch">
          {(run) => <FailedEntries run={run} path={["data", "results"]} names={["coin", "currency"]} />}
        </JobPanel>
      </div>
    </>
  );
}

const FetchNow = () => (
  <RunJobButton job={job} label="Fetch now" title="Fetch prices now?">
    <Text size="sm">
      Every coin is fetched in every currency, one request each. CoinGecko allows so many a minute: a whole
      fetch may take a minute or two. One that is under way already is joined.
    </Text>
  </RunJobButton>
);

const NothingYet = () => (
  <EmptyState title="No prices yet" action={<FetchNow />}>
    The first fetch brings the last 90 days of every coin.
  </EmptyState>
);
