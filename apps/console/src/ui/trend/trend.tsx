// How something went over time: drawn, or as a table for whoever cannot see or trust a drawing.
import { Button, Group, Skeleton, Text } from "@mantine/core";
import { ChartLine, Table2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { TrendData } from "./trend-data.ts";
import { TrendTable } from "./trend-table.tsx";

/** Drawing is the heaviest that a page does: only pages that draw load it. */
const TrendDrawing = lazy(async () => {
  const { TrendDrawing: drawing } = await import("./trend-drawing.tsx");
  return { default: drawing };
});

export const trendHeight = 280;

interface TrendProps {
  readonly data: TrendData;
}

export function Trend({ data }: TrendProps) {
  const [isTable, setTable] = useState(false);
  const Icon = isTable ? ChartLine : Table2;
  return (
    <figure style={{ margin: 0 }}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Text component="figcaption" size="sm" c="dimmed">
          {data.label}
        </Text>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<Icon size={13} aria-hidden />}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? "Show as chart" : "Show as table"}
        </Button>
      </Group>
      {isTable ? (
        <TrendTable data={data} />
      ) : (
        <Suspense fallback={<Skeleton height={trendHeight} />}>
          <TrendDrawing data={data} height={trendHeight} />
        </Suspense>
      )}
    </figure>
  );
}
