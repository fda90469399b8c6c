// How much the tenant has of what it may have.
import { Group, Progress, SimpleGrid, Text } from "@mantine/core";
import type { Limit } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { limitWords } from "./limit-words.ts";

export function UsagePanel() {
  const query = useQuery({
    queryKey: ["limits"],
    queryFn: async () => (await api.GET("/api/v1/limits")).items,
  });
  return (
    <Panel title="What this tenant may have">
      <Loaded query={query} skeleton={<RowSkeletons rows={9} height={36} />}>
        {(limits) => (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="lg" verticalSpacing="md">
            {limits.map((limit) => (
              <Usage key={limit.name} {...limit} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
      <Text size="xs" c="dimmed" mt="md">
        Whoever runs Punctual sets them under limits in punctual.config.ts.
      </Text>
    </Panel>
  );
}

/** From here on somebody should know. */
const nearly = 80;

function Usage({ name, limit, used }: Limit) {
  const percent = limit === 0 ? 100 : Math.min(100, (used / limit) * 100);
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={4} wrap="nowrap">
        <Text size="sm">{limitWords[name]}</Text>
        <Text size="sm" style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
          {used.toLocaleString("en")} of {limit.toLocaleString("en")}
        </Text>
      </Group>
      <Progress
        value={percent}
        aria-label={`${limitWords[name]}: ${used.toLocaleString("en")} of ${limit.toLocaleString("en")}`}
        color={percent >= nearly ? "red.8" : "punctual"}
        size="sm"
      />
      {percent >= nearly ? (
        <Text size="xs" mt={4}>
          {percent >= 100 ? "Used up: more is refused." : `${Math.floor(percent)} % used`}
        </Text>
      ) : null}
    </div>
  );
}
