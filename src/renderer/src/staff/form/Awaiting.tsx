import type { UseQueryResult } from '@tanstack/react-query';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Spinner } from '../../ui/Spinner.tsx';

/** What stands in place of a page whose answer is not there: still on its way, or why not and a way to try again. */
export function Awaiting({ query }: { query: Pick<UseQueryResult, 'isError' | 'error' | 'refetch'> }) {
  const { t } = useText();
  if (!query.isError) return <Spinner label={t(($) => $.common.loading)} />;
  return (
    <>
      <FailurePanel error={query.error} />
      <p>
        <Button icon="refresh" onPress={() => void query.refetch()}>
          {t(($) => $.common.retry)}
        </Button>
      </p>
    </>
  );
}
