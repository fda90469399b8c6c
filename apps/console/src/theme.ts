// How the console looks: calm, dense enough for lists, readable at AA contrast in light and dark.
import {
  Alert,
  Badge,
  Button,
  createTheme,
  Menu,
  Notification,
  Table,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from "@mantine/core";

const punctual: MantineColorsTuple = [
  "#effaf8",
  "#dcf1ed",
  "#b5e2da",
  "#87d0c4",
  "#5fbfaf",
  "#3fae9d",
  "#1f9080",
  "#0f766e",
  "#0c625c",
  "#084c48",
];

export const theme = createTheme({
  primaryColor: "punctual",
  primaryShade: 7,
  colors: { punctual },
  autoContrast: true,
  cursorType: "pointer",
  defaultRadius: "md",
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "1.5rem" }, h2: { fontSize: "1.125rem" }, h3: { fontSize: "1rem" } },
  },
  components: {
    // Its own colours for titles fall short of 4.5 to 1.
    Alert: Alert.extend({ styles: { title: { color: "var(--mantine-color-text)" } } }),
    Badge: Badge.extend({ defaultProps: { tt: "none", fw: 500 } }),
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    // A place for the focus that is no item of the menu.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // Inside a dialog it is no banner of the page.
    ModalHeader: { defaultProps: { role: "presentation" } },
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { "aria-label": "Close" } } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: "xs", horizontalSpacing: "sm" } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        withArrow: true,
        events: { hover: true, focus: true, touch: true },
        // Within a landmark, so that a screen reader does not lose its place.
        portalProps: { target: "main" },
      },
    }),
  },
});

/** The library's own grey for lesser text falls short of 4.5 to 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#50575e",
    "--mantine-color-placeholder": "#6b7279",
    "--mantine-color-error": "#b42318",
    "--mantine-color-anchor": "#0c625c",
  },
  dark: {
    "--mantine-color-dimmed": "#a9b0b7",
    "--mantine-color-placeholder": "#8f969d",
    "--mantine-color-error": "#ff9d94",
    "--mantine-color-anchor": "#87d0c4",
  },
});
