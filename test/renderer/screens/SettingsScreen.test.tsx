// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { someSettings } from "../made.ts";
import { openWindow } from "../openWindow.tsx";

afterEach(cleanup);

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Desk name" });

test("a half-typed name of the desk is there again after a scan, and done with when it is saved", async () => {
  const { front } = await openWindow({
    "settings.change": ({ stationName }) => ({
      ...{ settings: someSettings({ stationName: stationName ?? "" }), kept: true },
    }),
  });
  front.store.setState({ screen: "settings" });
  await waitFor(field);
  fireEvent.change(field(), { target: { value: "Desk by the do" } });
  front.store.setState({ screen: "checkIn" });
  await screen.findByTestId("verdict");
  front.store.setState({ screen: "settings" });
  await waitFor(() => expect(field().value).toBe("Desk by the do"));
  fireEvent.submit(field());
  await waitFor(() => expect(front.store.getState().deskName).toBeNull());
  expect(field().value).toBe("Desk by the do");
});
