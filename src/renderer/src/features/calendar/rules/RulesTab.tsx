import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClosingRule } from '#shared/contract/calendar.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useIsManagement } from '../../catalog/rights.ts';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import { withCapital } from '../capital.ts';
import { HolidaysCard } from './HolidaysCard.tsx';
import { RuleForm } from './RuleForm.tsx';
import { useRuleWords } from './rule-words.ts';
import { useRuleActs } from './use-save-rule.ts';

/** What comes back by itself: the public holidays, and closings of every year or month. */
export function RulesTab() {
  const { orpc } = useApi();
  const isManagement = useIsManagement();
  const query = useQuery(orpc.calendar.rules.queryOptions());
  if (!query.data) return <Awaiting query={query} />;
  const holidays = query.data.find((rule) => rule.pattern.kind === 'holidays' && rule.initiativeId === null);
  return (
    <div className="cal-columns">
      <FixedClosings rules={query.data.filter((rule) => rule !== holidays)} mayChange={isManagement} />
      <HolidaysCard rule={holidays ?? null} mayChange={isManagement} />
    </div>
  );
}

function FixedClosings({ rules, mayChange }: { rules: readonly ClosingRule[]; mayChange: boolean }) {
  const { t } = useText();
  /** The rule being changed, or `new`. */
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <Card
      title={t(($) => $.calendar.rules.title)}
      icon="refresh"
      aside={
        mayChange && open !== 'new' ? (
          <Button size="small" variant="quiet" icon="plus" onPress={() => setOpen('new')}>
            {t(($) => $.calendar.rules.add)}
          </Button>
        ) : null
      }
    >
      <div className="closings">
        <p className="cal-quiet">{t(($) => $.calendar.rules.hint)}</p>
        {open === 'new' ? <RuleForm rule={null} onClose={close} /> : null}
        {rules.length === 0 && open !== 'new' ? <p>{t(($) => $.calendar.rules.none)}</p> : null}
        <ul className="closing-list">
          {rules.map((rule) =>
            rule.id === open ? (
              <li key={rule.id}>
                <RuleForm rule={rule} onClose={close} />
              </li>
            ) : (
              <RuleLine key={rule.id} rule={rule} mayChange={mayChange} onChange={() => setOpen(rule.id)} />
            ),
          )}
        </ul>
      </div>
    </Card>
  );
}

interface RuleLineProps {
  rule: ClosingRule;
  mayChange: boolean;
  onChange: () => void;
}

function RuleLine({ rule, mayChange, onChange }: RuleLineProps) {
  const { t, i18n } = useText();
  const words = useRuleWords()(rule);
  const names = new Map(useInitiatives().map(({ id, name }) => [id, name]));
  const acts = useRuleActs();
  const whose =
    rule.initiativeId === null ? t(($) => $.calendar.rules.wholeHouse) : (names.get(rule.initiativeId) ?? '');
  return (
    <li className="closing cal-rule">
      <Icon name={rule.initiativeId === null ? 'house' : 'initiative'} />
      <div>
        <p className="closing-days">{withCapital(words, i18n.language)}</p>
        <p className="cal-quiet">{[rule.reason, whose].filter((part) => part !== '').join(' · ')}</p>
        {rule.active ? null : <Status tone="neutral">{t(($) => $.calendar.rules.asleep)}</Status>}
      </div>
      {mayChange ? (
        <div className="cal-rule-acts">
          {rule.active ? null : (
            <Button
              size="small"
              onPress={() =>
                acts.save(
                  { ...rule, active: true },
                  rule,
                  t(($) => $.calendar.rules.ruleSaved),
                )
              }
            >
              {t(($) => $.calendar.rules.active)}
            </Button>
          )}
          {rule.pattern.kind === 'holidays' ? null : (
            <IconButton
              icon="edit"
              label={t(($) => $.calendar.rules.change, { rule: words })}
              onPress={onChange}
            />
          )}
          <IconButton
            icon="close"
            label={t(($) => $.calendar.rules.remove, { rule: words })}
            onPress={() =>
              acts.remove(
                rule,
                t(($) => $.calendar.rules.removed),
              )
            }
          />
        </div>
      ) : null}
    </li>
  );
}
