import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Spinner } from '../../ui/Spinner.tsx';

const step = 50;
/** The core gives at most this many in one answer. */
const most = 500;

/** A list that grows by fifty when asked: how many to fetch, and the button that asks for more. */
export function useGrowing() {
  const { t } = useText();
  const [limit, setLimit] = useState(step);
  const button = (shown: number, total: number) =>
    shown < total && limit < most ? (
      <Button onPress={() => setLimit(Math.min(most, limit + step))}>{t(($) => $.common.more)}</Button>
    ) : null;
  return { limit, button };
}

/** What stands in place of a list that is not there: still on its way, or a sentence and a way to try again. */
export function NotYet({ query }: { query: Pick<UseQueryResult, 'isError' | 'error' | 'refetch'> }) {
  const { t } = useText();
  const failureText = useFailureText();
  if (!query.isError) return <Spinner label={t(($) => $.common.loading)} />;
  return (
    <ErrorPanel
      title={failureText(query.error)}
      actions={<Button onPress={() => void query.refetch()}>{t(($) => $.common.retry)}</Button>}
    />
  );
}
