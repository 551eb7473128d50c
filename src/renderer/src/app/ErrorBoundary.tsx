import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useText } from './text.ts';

interface Props {
  children: ReactNode;
}

/** A screen that breaks shows what happened and a way on, never a white page. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenScreen /> : this.props.children;
  }
}

function BrokenScreen() {
  const { t } = useText();
  return (
    <ErrorPanel
      title={t(($) => $.errors.brokenScreen.happened)}
      kept={t(($) => $.errors.brokenScreen.kept)}
      next={t(($) => $.errors.brokenScreen.todo)}
      actions={<Button onPress={() => window.location.reload()}>{t(($) => $.common.reload)}</Button>}
    />
  );
}
