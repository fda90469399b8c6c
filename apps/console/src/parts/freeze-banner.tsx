// Says on every page that the tenant is frozen: nothing new begins until somebody, or its end, unfreezes it.
import { Alert, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Snowflake } from "lucide-react";
import { useState } from "react";
import { useMay } from "../session/session.ts";
import { Instant } from "../ui/instant.tsx";
import { freezeQuery } from "./freeze.ts";
import { UnfreezeDialog } from "./unfreeze-dialog.tsx";

export function FreezeBanner() {
  const { data } = useQuery(freezeQuery);
  const [isAsking, setAsking] = useState(false);
  const mayUnfreeze = useMay("operator");
  return (
    <>
      {data?.frozen === true ? (
        <Alert
          role="status"
          variant="outline"
          color="blue"
          mb="md"
          icon={<Snowflake size={18} aria-hidden />}
          title={data.reason === null ? "Everything is frozen" : `Everything is frozen: ${data.reason}`}
        >
          <Group justify="space-between" gap="sm">
            <Text size="sm" flex="1 1 20rem">
              No run begins, on any node. Frozen <Instant at={data.since} as="distance" /> by {data.actor},{" "}
              {data.until === null ? (
                "until somebody unfreezes it."
              ) : (
                <>
                  until <Instant at={data.until} as="both" />.
                </>
              )}
            </Text>
            {mayUnfreeze ? (
              <Button variant="default" size="xs" onClick={() => setAsking(true)}>
                Unfreeze
              </Button>
            ) : null}
          </Group>
        </Alert>
      ) : null}
      <UnfreezeDialog opened={isAsking} onClose={() => setAsking(false)} />
    </>
  );
}
