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

export function TrendDrawing({ data, height }: TrendDrawingProps) {
  const shared = sharedProps(data, height);
  const named = namedBy(data.label);
  if (data.as === "bars")
    return (
      <BarChart {...shared} type="stacked" barChartProps={named} barProps={{ isAnimationActive: false }} />
    );
  return (
    <LineChart
      {...shared}
      lineChartProps={named}
      withDots={data.points.length <= 31}
      strokeWidth={2}
      curveType="linear"
      connectNulls={false}
      lineProps={{ isAnimationActive: false }}
      yAxisProps={{ ...shared.yAxisProps, domain: ["auto", "auto"] }}
    />
  );
}

/**
 * The drawing takes the focus, for the arrow keys, and so needs a name.
 * Guarantee: what a chart does not know it hands on to its svg; its types leave these attributes out.
 */
const namedBy = (label: string): object => ({ "aria-label": label });

function sharedProps(data: TrendData, height: number) {
  const { series, points, atWords, axisWords = atWords, valueWords, tickWords = shortNumber } = data;
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
    xAxisProps: { tickFormatter: axisWords, ticks: ticksOf(points, axisWords), minTickGap: 36 },
    yAxisProps: { tickFormatter: tickWords, width: 56 },
    tooltipProps: {
      content: ({ label, payload }: TooltipContent) => (
        <ChartTooltip
          // Before anything is pointed at, there is none.
          label={typeof label === "string" && label !== "" ? atWords(label) : ""}
          payload={(payload ?? []).map((entry) => ({ ...entry }))}
          series={drawn}
          valueFormatter={valueWords}
        />
      ),
    },
  };
}

interface TooltipContent {
  readonly label?: string | number | undefined;
  readonly payload?: readonly object[];
}

/** The first of those points that are called the same on the axis. */
function ticksOf(points: TrendData["points"], words: (at: string) => string): string[] {
  const names = points.map(({ at }) => words(at));
  return points.filter((_point, index) => names[index] !== names[index - 1]).map(({ at }) => at);
}
