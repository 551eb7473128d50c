import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WordingIn } from '#shared/domain/wording/exchange.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { FormsSaid } from './FormsSaid.tsx';
import type { ForeignTag, ReviewerRole, useWordingActs } from './use-wording-acts.ts';

export interface TakeDialogProps {
  lines: WordingIn[];
  language: Language;
  acts: ReturnType<typeof useWordingActs>;
  onClose: () => void;
}

const readers = ['none', 'nativeSpeaker', 'translator', 'interpreter', 'colleague'] as const;

/** What a file would change, before anything changes. */
export function TakeDialog({ lines, language, acts, onClose }: TakeDialogProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const tag = language.tag as ForeignTag;
  const [importId] = useState(newId);
  const [by, setBy] = useState<ReviewerRole | 'none'>('none');
  const query = useQuery(orpc.wording.preview.queryOptions({ input: { language: tag, lines } }));
  const plan = query.data;
  const isEmpty = plan === undefined || (plan.changes.length === 0 && (plan.reviewed === 0 || by === 'none'));
  const take = () =>
    acts.take.mutate(
      { importId, language: tag, lines, reviewedBy: by === 'none' ? null : by },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(($) => $.wording.inTitle)}
      closeLabel={t(($) => $.common.close)}
      size="large"
      footer={
        <Button variant="primary" isDisabled={isEmpty} onPress={take}>
          {t(($) => $.wording.take)}
        </Button>
      }
    >
      {plan === undefined ? (
        <Awaiting query={query} />
      ) : (
        <div className="wording-edit">
          <p>
            <strong>{t(($) => $.wording.changes, { count: plan.changes.length })}</strong>
            {' · '}
            {t(($) => $.wording.same, { count: plan.same })}
          </p>
          {plan.problems.length === 0 ? null : (
            <section>
              <p>
                <strong>{t(($) => $.wording.problemCount, { count: plan.problems.length })}</strong>
              </p>
              <ul className="wording-problems">
                {plan.problems.slice(0, 50).map((one) => (
                  <li key={`${one.path} ${one.code} ${one.slot}`}>
                    <code>{one.path}</code>{' '}
                    {one.code === 'unknownKey' || one.code === 'twice'
                      ? t(($) => $.wording.lineProblems[one.code as 'twice'])
                      : t(($) => $.wording.problems[one.code as 'lost'], { slot: one.slot ?? '' })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <ul className="wording-lines">
            {plan.changes.map(({ key, dutch, before, after }) => (
              <li key={key} className="wording-line">
                <FormsSaid forms={dutch} lang="nl" />
                <del>
                  <FormsSaid forms={before} lang={language.tag} dir={language.direction} />
                </del>
                <FormsSaid forms={after} lang={language.tag} dir={language.direction} />
              </li>
            ))}
          </ul>
          {plan.reviewed === 0 ? null : (
            <Select<ReviewerRole | 'none'>
              label={t(($) => $.wording.by)}
              placeholder={t(($) => $.common.choose)}
              value={by}
              onChange={setBy}
              options={readers.map((value) => ({
                value,
                label: value === 'none' ? t(($) => $.wording.noReview) : t(($) => $.wording.roles[value]),
              }))}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}
