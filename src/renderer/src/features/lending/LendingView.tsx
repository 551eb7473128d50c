import type { LendingTerms, TermSource } from '#shared/contract/lendingRules.contract.ts';
import { useText } from '../../app/text.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { type TermName, useSourceWords, useTermWords } from './lending-words.ts';

/** The terms as a volunteer asks for them: in groups, the most asked first. */
const groups: readonly {
  id: 'howLong' | 'cost' | 'after' | 'who' | 'life';
  icon: IconName;
  terms: TermName[];
}[] = [
  { id: 'howLong', icon: 'calendar', terms: ['loanDays', 'maxRenewals'] },
  { id: 'cost', icon: 'euro', terms: ['fee', 'depositCents', 'late'] },
  { id: 'after', icon: 'return', terms: ['bufferDays', 'changeoverMinutes', 'holdDays'] },
  { id: 'who', icon: 'people', terms: ['minimumAge', 'lentBy'] },
  { id: 'life', icon: 'item', terms: ['lifeLoans'] },
];

export interface LendingViewProps {
  terms: LendingTerms;
  /** The level whose page this is: what comes from there needs no mention. */
  level: 'kind' | 'initiative';
  initiativeName: string;
}

/** Under which terms things are lent, in sentences, each with where it comes from. */
export function LendingView({ terms, level, initiativeName }: LendingViewProps) {
  const { t } = useText();
  const { say } = useTermWords();
  return (
    <div className="lending-view">
      {groups.map(({ id, icon, terms: names }) => (
        <section key={id} className="lending-group" aria-label={t(($) => $.lending.groups[id])}>
          <h3>
            <Icon name={icon} size="1.125rem" />
            {t(($) => $.lending.groups[id])}
          </h3>
          <ul>
            {names.map((name) => (
              <Line
                key={name}
                text={say(name, terms)}
                source={terms.from[name]}
                level={level}
                initiativeName={initiativeName}
              />
            ))}
          </ul>
          {id === 'howLong' ? <Limits terms={terms} level={level} initiativeName={initiativeName} /> : null}
        </section>
      ))}
    </div>
  );
}

interface LineProps {
  text: string;
  source: TermSource;
  level: 'kind' | 'initiative';
  initiativeName: string;
}

function Line({ text, source, level, initiativeName }: LineProps) {
  const from = useSourceWords(initiativeName);
  return (
    <li className="lending-line">
      <span>{text}</span>
      <span className="lending-source" data-own={source === level ? '' : undefined}>
        {from(source)}
      </span>
    </li>
  );
}

/** Limits of both levels hold, so each has its own line. */
function Limits({ terms, level, initiativeName }: Omit<LendingViewProps, 'say'>) {
  const { t } = useText();
  const { kind, initiative } = terms.limits;
  const lines: { key: string; text: string; source: TermSource }[] = [];
  const add = (source: 'kind' | 'initiative', per: 'person' | 'household', count: number | null) => {
    if (count === null) return;
    const text =
      source === 'kind'
        ? t(($) => $.lending.says.kindLimit[per], { count })
        : t(($) => $.lending.says.initiativeLimit[per], { count });
    lines.push({ key: `${source} ${per}`, text, source });
  };
  if (level === 'kind') {
    add('kind', 'person', kind.perPerson);
    add('kind', 'household', kind.perHousehold);
  }
  add('initiative', 'person', initiative.perPerson);
  add('initiative', 'household', initiative.perHousehold);
  return (
    <ul>
      {lines.length === 0 ? (
        <Line
          text={t(($) => $.lending.says.noLimit)}
          source="house"
          level={level}
          initiativeName={initiativeName}
        />
      ) : (
        lines.map(({ key, ...line }) => (
          <Line key={key} {...line} level={level} initiativeName={initiativeName} />
        ))
      )}
    </ul>
  );
}
