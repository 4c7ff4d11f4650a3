// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { greet, openFront } from "../../../renderer/desk/openFront.ts";
import { CertificatesCard } from "../../../renderer/parts/CertificatesCard.tsx";
import type { CertificateChoice, CertificateCount } from "../../../shared/contract/certificateShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import { aHello, aRoom, aStatus, farDesk } from "../made.ts";
import { show } from "../show.tsx";

afterEach(cleanup);

const { certificates: say } = words("en");

/** The open panel at a desk whose every count waits until it is let go. */
async function shown() {
  const asked: { choice: CertificateChoice; answer: (count: CertificateCount) => void }[] = [];
  const far = farDesk({
    "app.hello": () => aHello({ status: aStatus({ sessions: [aRoom()] }) }),
    "badges.jobs": () => [],
    "certificates.now": () => ({ progress: null, last: null }),
    "certificates.count": (choice) => new Promise((answer) => asked.push({ choice, answer })),
  });
  const front = openFront(far.bridge, () => undefined);
  await greet(front);
  const { certificateForm } = front.store.getState();
  front.store.setState({ certificateForm: { ...certificateForm, isOpen: true } });
  show(front, <CertificatesCard />);
  const oneMore = (arrived: number) =>
    act(() => {
      const { status } = front.store.getState();
      if (status) front.store.setState({ status: { ...status, counts: { ...status.counts, arrived } } });
    });
  await waitFor(() => expect(asked).toHaveLength(1));
  return { front, asked, oneMore };
}

const told = () => screen.getByTestId("certificates-count").textContent;

describe("how many certificates it will be", () => {
  it("is asked once at a time however many guests come, then once more for all of them", async () => {
    const { asked, oneMore } = await shown();
    for (let arrived = 1; arrived <= 6; arrived++) oneMore(arrived);
    expect(asked).toHaveLength(1);
    expect(told()).toBe(say.counting);
    await act(async () => asked[0]?.answer({ people: 7, withoutHours: 0 }));
    expect(told()).toBe(say.count(7));
    await waitFor(() => expect(asked).toHaveLength(2), { timeout: 5_000 });
    expect(told()).toBe(say.count(7));
    await act(async () => asked[1]?.answer({ people: 27, withoutHours: 0 }));
    expect(told()).toBe(say.count(27));
    expect(asked).toHaveLength(2);
  });

  it("is of the choice that stands: what was asked before it is not shown", async () => {
    const { front, asked } = await shown();
    act(() => {
      const { certificateForm } = front.store.getState();
      front.store.setState({ certificateForm: { ...certificateForm, isToEnd: true } });
    });
    await act(async () => asked[0]?.answer({ people: 7, withoutHours: 7 }));
    expect(told()).toBe(say.counting);
    await waitFor(() => expect(asked).toHaveLength(2), { timeout: 5_000 });
    expect(asked[1]?.choice.isToEnd).toBe(true);
    await act(async () => asked[1]?.answer({ people: 7, withoutHours: 0 }));
    expect(told()).toBe(say.count(7));
  });
});
