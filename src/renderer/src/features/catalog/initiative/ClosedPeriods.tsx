import { useState } from 'react';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { withCapital } from '../../calendar/capital.ts';
import { useRuleWords } from '../../calendar/rules/rule-words.ts';
import { AddClosedPeriod } from './AddClosedPeriod.tsx';
import { ClosingLine, useRemoveClosing } from './ClosingLine.tsx';

/** The days on which an initiative, or the whole house with it, stays closed; from today on, and what comes back. */
export function ClosedPeriods({ initiative, mayChange }: { initiative: Initiative; mayChange: boolean }) {
  const { t, i18n } = useText();
  const [isAdding, setAdding] = useState(false);
  const { remove } = useRemoveClosing();
  const ruleWords = useRuleWords();
  const whose = (initiativeId: string | null) =>
    initiativeId === null ? t(($) => $.catalog.closed.wholeHouse) : t(($) => $.catalog.closed.onlyHere);
  const isEmpty = initiative.closedPeriods.length + initiative.closingRules.length === 0;
  return (
    <Card
      title={t(($) => $.catalog.closed.title)}
      icon="calendar"
      aside={
        mayChange && !isAdding ? (
          <Button size="small" variant="quiet" icon="plus" onPress={() => setAdding(true)}>
            {t(($) => $.catalog.closed.add)}
          </Button>
        ) : null
      }
    >
      <div className="closings">
        {isAdding ? <AddClosedPeriod initiative={initiative} onClose={() => setAdding(false)} /> : null}
        {isEmpty && !isAdding ? <p className="catalog-quiet">{t(($) => $.catalog.closed.none)}</p> : null}
        <ul className="closing-list">
          {initiative.closedPeriods.map((period) => (
            <ClosingLine
              key={period.id}
              period={period}
              whose={whose(period.initiativeId)}
              onRemove={mayChange ? () => remove(period) : undefined}
            />
          ))}
          {initiative.closingRules.map((rule) => (
            <li key={rule.id} className="closing">
              <Icon name="refresh" />
              <div>
                <p className="closing-days">{withCapital(ruleWords(rule), i18n.language)}</p>
                <p className="catalog-quiet">
                  {[rule.reason, whose(rule.initiativeId)].filter((part) => part !== '').join(' · ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
