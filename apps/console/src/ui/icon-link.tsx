// A link that is an icon alone; it takes an aria-label.
import { ActionIcon, type ActionIconProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import { forwardRef, type AnchorHTMLAttributes } from "react";

type Props = ActionIconProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ActionIconProps>;

const AnchorIcon = forwardRef<HTMLAnchorElement, Props>(function AnchorIcon(props, ref) {
  return <ActionIcon component="a" ref={ref} {...props} />;
});

export const IconLink = createLink(AnchorIcon);
