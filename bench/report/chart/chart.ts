// Draws a curve as an SVG of its own: no script, no font and no picture from elsewhere.
import type { Axis, Curve, Series } from "../curve.ts";
import { figure, withUnit } from "../figure.ts";
import { element, escaped } from "./element.ts";
import { layoutOf, swatch, type Layout, type LegendEntry, type Place } from "./layout.ts";
import { scaleOf, type Scale } from "./scale.ts";
import { seriesClass, style } from "./style.ts";

export function chart(curve: Curve): string {
  const { title, x, y, series } = curve;
  const layout = layoutOf(series);
  const points = series.flatMap((each) => each.points);
  const across = scaleOf(
    x,
    points.map(([value]) => value),
  );
  const up = scaleOf(
    y,
    points.map(([, value]) => value),
  );
  const parts = [
    element("title", { id: "title" }, escaped(title)),
    element("desc", { id: "desc" }, escaped(description(curve))),
    element("style", {}, style),
    element("rect", { class: "paper", width: layout.width, height: layout.height }),
    element("text", { class: "title", x: layout.plot.left, y: 30 }, escaped(title)),
    ...layout.legend.flatMap(legendParts),
    ...acrossParts(across, x, layout),
    ...upParts(up, y, layout),
    ...series.flatMap((each, index) =>
      seriesParts(each, index, (point) => place(point, { across, up, layout })),
    ),
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${layout.width} ${layout.height}`,
    width: layout.width,
    height: layout.height,
    role: "img",
    "aria-labelledby": "title desc",
  };
  return `${element("svg", attributes, `\n${parts.join("\n")}\n`)}\n`;
}

type Point = Series["points"][number];

interface Scales {
  readonly across: Scale;
  readonly up: Scale;
  readonly layout: Layout;
}

function place([x, y]: Point, { across, up, layout: { plot } }: Scales): Point {
  return [
    plot.left + across.at(x) * (plot.right - plot.left),
    plot.bottom - up.at(y) * (plot.bottom - plot.top),
  ];
}

/** What a reader who does not see the picture is told. */
function description({ x, y, series }: Curve): string {
  const ends = series.flatMap(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    const told = ([at, value]: Point): string => `${withUnit(value, y.unit)} at ${withUnit(at, x.unit)}`;
    return [`${name}: from ${told(first)} to ${told(last)}.`];
  });
  return [`${axisName(y)} over ${axisName(x)}.`, ...ends].join(" ");
}

function axisName({ label, unit, scale }: Axis): string {
  const notes = [unit, scale === "log" ? "logarithmic" : ""].filter((note) => note !== "");
  return notes.length === 0 ? label : `${label} (${notes.join(", ")})`;
}

function legendParts({ name, left, top }: LegendEntry, index: number): readonly string[] {
  const middle = top - 4;
  const line = { x1: left, y1: middle, x2: left + swatch, y2: middle };
  return [
    element("line", { class: `line ${seriesClass(index)}`, ...line }),
    element("circle", { class: `point ${seriesClass(index)}`, cx: left + swatch / 2, cy: middle, r: 3 }),
    element("text", { x: left + swatch + 8, y: top }, escaped(name)),
  ];
}

function acrossParts({ ticks, at }: Scale, axis: Axis, { plot, width }: Layout): readonly string[] {
  const gridLines = ticks.flatMap((tick) => {
    const x = plot.left + at(tick) * (plot.right - plot.left);
    return [
      element("line", { class: "grid", x1: x, y1: plot.top, x2: x, y2: plot.bottom }),
      element("text", { class: "faint", x, y: plot.bottom + 20, "text-anchor": "middle" }, tickText(tick)),
    ];
  });
  const middle = (plot.left + Math.min(plot.right, width)) / 2;
  const name = { x: middle, y: plot.bottom + 46, "text-anchor": "middle" };
  return [...gridLines, element("text", name, escaped(axisName(axis)))];
}

function upParts({ ticks, at }: Scale, axis: Axis, { plot }: Layout): readonly string[] {
  const gridLines = ticks.flatMap((tick) => {
    const y = plot.bottom - at(tick) * (plot.bottom - plot.top);
    return [
      element("line", { class: "grid", x1: plot.left, y1: y, x2: plot.right, y2: y }),
      element("text", { class: "faint", x: plot.left - 10, y: y + 4, "text-anchor": "end" }, tickText(tick)),
    ];
  });
  return [...gridLines, element("text", axisNamePlace(plot), escaped(axisName(axis)))];
}

const axisNamePlace = (plot: Place): Readonly<Record<string, number>> => ({ x: plot.left, y: plot.top - 12 });

const tickText = (tick: number): string =>
  tick < 10 && !Number.isInteger(tick) ? String(tick) : figure(tick);

/** With more of them, circles would run together into a thick line. */
const mostMarked = 40;

function seriesParts({ points }: Series, index: number, placed: (point: Point) => Point): readonly string[] {
  const places = points.map(placed);
  const rounded = places.map((pair) => pair.map((value) => Math.round(value * 10) / 10).join(","));
  const marks = places.length <= mostMarked ? places : [];
  return [
    element("polyline", { class: `line ${seriesClass(index)}`, points: rounded.join(" ") }),
    ...marks.map(([cx, cy]) => element("circle", { class: `point ${seriesClass(index)}`, cx, cy, r: 3 })),
  ];
}
