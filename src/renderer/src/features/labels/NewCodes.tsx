import { useState } from 'react';
import { mostNewCodes } from '#shared/domain/label-papers.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Status } from '../../ui/Status.tsx';

type Input = Parameters<Client['labels']['reserveCodes']>[0];

/** Sets fresh codes aside: nobody else gets them, also when they are printed only later. */
export function NewCodes(props: { codes: readonly string[]; onCodes: (codes: readonly string[]) => void }) {
  const { codes, onCodes } = props;
  const { t } = useText();
  const { client } = useApi();
  const [count, setCount] = useState<number | null>(24);
  const reserve = useCommand((input: Input) => client.labels.reserveCodes(input), {
    onSuccess: (answer) => onCodes(answer.codes),
  });
  return (
    <div className="labels-stack">
      <p className="labels-quiet">{t(($) => $.labels.codes.words)}</p>
      <div className="labels-codes">
        <NumberField
          label={t(($) => $.labels.codes.count)}
          value={count}
          min={1}
          max={mostNewCodes}
          lessLabel={t(($) => $.labels.codes.less)}
          moreLabel={t(($) => $.labels.codes.more)}
          onChange={setCount}
        />
        <Button
          icon="plus"
          isDisabled={count === null}
          isPending={reserve.isPending}
          pendingLabel={t(($) => $.common.working)}
          onPress={() => reserve.mutate({ count: count ?? 1 })}
        >
          {t(($) => $.labels.codes.reserve)}
        </Button>
      </div>
      {reserve.error ? <FailurePanel error={reserve.error} /> : null}
      <div aria-live="polite">
        {codes.length === 0 ? null : (
          <Status tone="done">
            {t(($) => $.labels.codes.ready, {
              count: codes.length,
              first: codes[0] ?? '',
              last: codes.at(-1) ?? '',
            })}
          </Status>
        )}
      </div>
    </div>
  );
}
