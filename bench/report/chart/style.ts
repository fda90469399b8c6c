// The colours of a chart, for light and for dark surroundings.

interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly grid: string;
  readonly series: readonly string[];
}

const light: Theme = {
  paper: "#ffffff",
  ink: "#1f2328",
  faint: "#59636e",
  grid: "#d9dee3",
  series: ["#1f5fd0", "#c2410c", "#0f766e", "#7e22ce", "#b91c5c", "#806000"],
};
const dark: Theme = {
  paper: "#0d1117",
  ink: "#e6edf3",
  faint: "#9198a1",
  grid: "#30363d",
  series: ["#6ea8fe", "#fb923c", "#2dd4bf", "#c084fc", "#f778ab", "#e3b341"],
};

/** Colour is never alone: dashes tell series apart for who does not see it. */
const dashes = ["none", "7 4", "2 4", "10 4 2 4", "4 2", "12 5"] as const;

export const seriesClass = (index: number): string => `series-${index % light.series.length}`;

export const style = `
  svg { color-scheme: light dark }
  text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif }
  .title { font-size: 16px; font-weight: 600 }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round }
${dashes.map((dash, index) => `  .line.series-${index} { stroke-dasharray: ${dash} }`).join("\n")}
${rules(light)}
  @media (prefers-color-scheme: dark) {
${rules(dark)}
  }
`;

function rules({ paper, ink, faint, grid, series }: Theme): string {
  return [
    `.paper { fill: ${paper} }`,
    `text { fill: ${ink} }`,
    `.faint { fill: ${faint} }`,
    `.grid { stroke: ${grid}; stroke-width: 1 }`,
    ...series.flatMap((colour, index) => [
      `.line.series-${index} { stroke: ${colour} }`,
      `.point.series-${index} { fill: ${colour} }`,
    ]),
  ]
    .map((rule) => `  ${rule}`)
    .join("\n");
}
