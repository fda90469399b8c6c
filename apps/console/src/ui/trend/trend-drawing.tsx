// A trend as lines or bars, each point told by pointer and by arrow keys.
import "@mantine/charts/styles.css";
import { BarChart, ChartTooltip, LineChart } from "@mantine/charts";
import { shortNumber } from "../money-words.ts";
import { trendColors, type TrendData } from "./trend-data.ts";

interface TrendDrawingProps {
  readonly data: TrendData;
  readonly height: number;
}

/** Colour alone tells no line from another. */
const dashes: readonly (string | undefined)[] = [undefined, "6 3", "2 3", "8 3 2 3"];

/** The default export is what a lazy part is loaded by. */
export default function TrendDrawing({ data, height }: TrendDrawingProps) {
  const shared = sharedProps(data, height);
  if (data.as === "bars") return <BarChart {...shared} type="stacked" barProps={{ isAnimationActive: false }} />;
  return (
    <LineChart
      {...shared}
      withDots={data.points.length <= 31}
      strokeWidth={2}
      curveType="linear"
      connectNulls={false}
      lineProps={{ isAnimationActive: false }}
      yAxisProps={{ ...shared.yAxisProps, domain: ["auto", "auto"] }}
    />
  );
}

function sharedProps({ series, points, atWords, valueWords }: TrendData, height: number) {
  const drawn = series.map(({ name, label }, index) => ({
    name,
    label,
    color: trendColors[index % trendColors.length] ?? "gray",
    ...(dashes[index] === undefined ? {} : { strokeDasharray: dashes[index] }),
  }));
  return {
    h: height,
    data: points.map(({ at, values }) => ({ at, ...values })),
    dataKey: "at",
    series: drawn,
    withLegend: series.length > 1,
    valueFormatter: valueWords,
    tickLine: "none" as const,
    xAxisProps: { tickFormatter: atWords, minTickGap: 36 },
    yAxisProps: { tickFormatter: shortNumber, width: 56 },
    tooltipProps: {
      content: ({ label, payload }: TooltipContent) => (
        <ChartTooltip
          label={atWords(String(label ?? ""))}
          payload={[...(payload ?? [])]}
          series={drawn}
          valueFormatter={valueWords}
        />
      ),
    },
  };
}

interface TooltipContent {
  readonly label?: string | number | undefined;
  readonly payload?: readonly Record<string, unknown>[];
}
