import { Component, type ReactNode } from "react";

type Props = { children: ReactNode; onError: (error: unknown) => void };

/** A screen that cannot be drawn does not take the window with it: menu and scanner stay, the fault goes to the bar. */
export class Catch extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
