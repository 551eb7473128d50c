import { Component, type ReactNode } from 'react';
import { QuietPage } from './QuietPage.tsx';

interface Props {
  children: ReactNode;
  /** Ends the run: what broke is thrown away with it, and the first screen comes back. */
  onBroken: () => void;
}

/** Milliseconds before a screen that broke is drawn anew: a calm sentence in between, no flicker when it breaks again. */
const calm = 3000;

/** A screen that breaks ends the run like Stop does (R01, R03): never a white page, never what the visitor did. */
export class RunGuard extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };
  private timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(): void {
    this.timer = setTimeout(this.props.onBroken, calm);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  override render(): ReactNode {
    return this.state.isBroken ? <QuietPage /> : this.props.children;
  }
}
