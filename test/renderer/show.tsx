import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Front } from "../../renderer/desk/front.ts";
import { FrontContext } from "../../renderer/desk/useDesk.ts";

/** Draws a part of a screen as the window does, over the desk of `front`. */
export const show = (front: Front, part: ReactNode) =>
  render(
    <MantineProvider forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <FrontContext value={front}>{part}</FrontContext>
    </MantineProvider>,
  );
