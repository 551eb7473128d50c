import { Link } from '@tanstack/react-router';
import type { AttentionFact, AttentionItem } from '#shared/contract/attention.contract.ts';
import type { RefusalCode, RefusalParams } from '#shared/contract/errors.ts';
import { formatDayLong } from '#shared/domain/day-format.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { sentenceOf } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Status, type Tone } from '../../ui/Status.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { auditSentence } from '../admin/audit-words.ts';
import { useMoment } from '../admin/Moment.tsx';

const tones: Record<AttentionItem['age'], Tone> = { new: 'attention', waiting: 'attention', late: 'danger' };

/** One act that did not go as asked, side by side with how things are, and what can be chosen. */
export function AttentionCard({ item }: { item: AttentionItem }) {
  const { t, i18n } = useText();
  const moment = useMoment();
  const title = auditSentence(i18n, { command: item.command, refs: [], fields: [] });
  return (
    <Card
      title={title}
      level={2}
      aside={
        item.closed === null ? (
          <Status tone={tones[item.age]} isFilled>
            {t(($) => $.network.attention.ages[item.age])}
          </Status>
        ) : (
          <Status tone="neutral">{closedWords(t, item.closed, moment)}</Status>
        )
      }
    >
      <div className="network-flow">
        <p>
          <strong>{t(($) => $.network.attention.kinds[item.kind])}.</strong> {useReason(item)}
        </p>
        <p className="network-note">
          {t(($) => $.network.attention.byAt, {
            name: item.byName ?? t(($) => $.network.attention.nobody),
            computer: item.computerName,
            moment: moment(item.askedAt),
          })}
        </p>
        <div className="network-beside">
          <section>
            <h3>{t(($) => $.network.attention.asked)}</h3>
            <Facts facts={item.asked} />
          </section>
          <section>
            <h3>{t(($) => $.network.attention.stands)}</h3>
            {item.stands.length === 0 ? (
              <p className="network-note">{t(($) => $.network.attention.standsNothing)}</p>
            ) : (
              <Facts facts={item.stands} />
            )}
          </section>
        </div>
        {item.closed === null ? <Choices item={item} /> : null}
      </div>
    </Card>
  );
}

type Translate = ReturnType<typeof useText>['t'];

function closedWords(
  t: Translate,
  closed: NonNullable<AttentionItem['closed']>,
  moment: (at: string) => string,
): string {
  const what = t(($) => $.network.attention[closed.choice === 'doneAgain' ? 'done' : 'kept']);
  const by = t(($) => $.network.attention.closedBy, {
    name: closed.byName ?? t(($) => $.network.notices.somebody),
    moment: moment(closed.at),
  });
  return `${what} ${by}`;
}

const own = [
  'doesNotFit',
  'notFound',
  'forbidden',
  'accountEnded',
  'unknownCommand',
  'invalid',
  'notForThisComputer',
  'hubOnly',
  'unexpected',
] as const;

/** What happened; what a screen says after it (nothing was done, do this) holds for a screen, not for what took place. */
const firstSentence = (words: string): string => words.slice(0, words.search(/[.!?](?=\s|$)/) + 1) || words;

/** Why, in the words of the same refusal on a screen. */
function useReason({ reason, params }: AttentionItem): string {
  const { t, i18n } = useText();
  if (reason.includes('.') && i18n.exists(`errors:refused.${reason}`))
    return firstSentence(
      sentenceOf(i18n, { reason: reason as RefusalCode, params: params as RefusalParams }),
    );
  const known = own.find((one) => one === reason);
  return t(($) => $.network.attention.reasons[known ?? 'other']);
}

function Facts({ facts }: { facts: readonly AttentionFact[] }) {
  const { t, i18n } = useText();
  const moment = useMoment();
  const words = ({ kind, text }: AttentionFact): string => {
    if (kind === 'money') return formatEuro(Number(text), i18n.language);
    if (kind !== 'time') return text;
    return text.length === 10 ? formatDayLong(text, i18n.language) : moment(text);
  };
  return (
    <DefinitionList
      layout="above"
      items={facts.map((fact, index) => ({
        id: `${index}`,
        term: t(($) => $.network.attention.facts[fact.kind]),
        value: <Fact fact={fact} words={words(fact)} />,
      }))}
    />
  );
}

function Fact({ fact, words }: { fact: AttentionFact; words: string }) {
  if (fact.refId !== null && fact.kind === 'person')
    return (
      <Link to="/people/$personId" params={{ personId: fact.refId }}>
        <bdi>{words}</bdi>
      </Link>
    );
  return <bdi>{words}</bdi>;
}

function Choices({ item }: { item: AttentionItem }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const keep = useCommand(client.attention.keepAsIs, {
    onSuccess: () => toast.show({ tone: 'done', text: t(($) => $.network.attention.toastKept) }),
  });
  const again = useCommand(client.attention.doAgain, {
    onSuccess: () => toast.show({ tone: 'done', text: t(($) => $.network.attention.toastDone) }),
  });
  const person =
    item.asked.find(({ kind }) => kind === 'person')?.text ?? t(($) => $.network.attention.thePerson);
  const canTakeOver = item.choices.includes('takeOver');
  const isBusy = keep.isPending || again.isPending;
  return (
    <>
      {keep.isError ? <FailurePanel error={keep.error} /> : null}
      {again.isError ? <FailurePanel error={again.error} /> : null}
      {item.byName === null ? null : (
        <p className="network-note">{t(($) => $.network.attention.call, { name: item.byName })}</p>
      )}
      <div className="network-buttons">
        <Button isDisabled={isBusy} onPress={() => keep.mutate({ attentionId: item.id })}>
          {t(($) => $.network.attention.keep)}
        </Button>
        {canTakeOver ? (
          <Button
            isDisabled={isBusy}
            onPress={() => again.mutate({ attentionId: item.id, takeOver: true })}
            variant="primary"
          >
            {t(($) => $.network.attention.takeOver, { name: person })}
          </Button>
        ) : item.choices.includes('doAgain') ? (
          <Button
            isDisabled={isBusy}
            variant="primary"
            onPress={() => again.mutate({ attentionId: item.id, takeOver: false })}
          >
            {t(($) => $.network.attention.doAgain)}
          </Button>
        ) : null}
      </div>
      {canTakeOver ? (
        <p className="network-note">{t(($) => $.network.attention.takeOverHint, { name: person })}</p>
      ) : null}
    </>
  );
}
