import './households.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { Block, Standing } from '#shared/contract/blocks.contract.ts';
import type { Household } from '#shared/contract/households.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Status } from '../../ui/Status.tsx';
import { othersIn, useAgeWords, useDayText, useJoined } from './household-words.ts';

/**
 * What a worker with this person at the desk must know, a calm line each: where borrowing is paused and until when (why
 * stands on the person's page: the visitor may see this screen too), who they live with, who may collect for them, for whom
 * they come. Nothing to say: nothing on the screen.
 */
export function PersonStanding({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const standing = useQuery(orpc.blocks.standing.queryOptions({ input: { personId } })).data;
  if (!standing || isEmpty(standing)) return null;
  const { blocks, household, helpers, helps } = standing;
  const collecting = helpers.filter((helper) => helper.mayCollect);
  return (
    <section className="standing" aria-label={t(($) => $.households.standing.label)}>
      <PausedAt blocks={blocks} />
      {household && household.size.all > 1 ? (
        <Line icon="house" title={t(($) => $.households.standing.home)}>
          <Mates household={household} personId={personId} />
        </Line>
      ) : null}
      {collecting.length > 0 ? (
        <Line icon="people" title={t(($) => $.households.standing.mayCollect)}>
          <People
            people={collecting.map((helper) => ({
              id: helper.personId,
              name: `${helper.name} (${t(($) => $.households.helpers.relations[helper.relation])})`,
            }))}
          />
        </Line>
      ) : null}
      {helps.length > 0 ? (
        <Line icon="people" title={t(($) => $.households.standing.helps)}>
          <People people={helps.map((one) => ({ id: one.personId, name: one.name || one.number }))} />
        </Line>
      ) : null}
    </section>
  );
}

/** Where borrowing is paused and until when, never why. */
export function PausedAt({
  blocks,
}: {
  blocks: readonly Pick<Block, 'blockId' | 'initiativeName' | 'untilDay'>[];
}) {
  const { t } = useText();
  const day = useDayText();
  return blocks.map((block) => (
    <p key={block.blockId}>
      <Status tone="attention" icon="wait">
        {t(($) => $.households.standing.pausedAt, {
          initiative: block.initiativeName,
          day: day(block.untilDay),
        })}
      </Status>
    </p>
  ));
}

/** For the top of a person's page: nothing where nothing is paused. */
export function PausedNotice({ personId }: { personId: string }) {
  const { orpc } = useApi();
  const query = useQuery(orpc.blocks.ofPerson.queryOptions({ input: { personId } }));
  const running = (query.data?.blocks ?? []).filter((block) => block.state === 'running');
  return running.length === 0 ? null : (
    <div className="standing">
      <PausedAt blocks={running} />
    </div>
  );
}

const isEmpty = ({ blocks, household, helpers, helps }: Standing): boolean =>
  blocks.length === 0 &&
  (household === null || household.size.all < 2) &&
  !helpers.some((helper) => helper.mayCollect) &&
  helps.length === 0;

function Line({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <p className="standing-line">
      <Icon name={icon} size="1.25rem" />
      <span>
        <span className="home-quiet">{title}</span> {children}
      </span>
    </p>
  );
}

function People({ people }: { people: readonly { id: string | null; name: string }[] }) {
  return people.map((person, index) => (
    <Fragment key={person.id ?? person.name}>
      {index === 0 ? null : ', '}
      {person.id === null ? (
        <bdi>{person.name}</bdi>
      ) : (
        <Link to="/people/$personId" params={{ personId: person.id }}>
          <bdi>{person.name}</bdi>
        </Link>
      )}
    </Fragment>
  ));
}

const isGrown = ({ age }: Household['stays'][number]): boolean => age !== null && age.min >= 18;

/** The others by name, children counted with their ages: one line, however large the family is. */
function Mates({ household, personId }: { household: Household; personId: string }) {
  const { t } = useText();
  const ageWords = useAgeWords();
  const joined = useJoined();
  const others = othersIn(household, personId);
  const partly = household.stays.filter((stay) => stay.personId !== personId);
  // Who stays here part of the days has no role here: of whom the age is not known, a child is meant.
  const [grownPartly, childrenPartly] = [partly.filter(isGrown), partly.filter((stay) => !isGrown(stay))];
  const children = [...others.filter((member) => member.role === 'child'), ...childrenPartly];
  const nameless = household.size.unnamed;
  const grown = [...others.filter((member) => member.role !== 'child'), ...grownPartly];
  const ages = children.flatMap((child) => (child.age === null ? [] : [ageWords(child.age)]));
  const count = children.length;
  return (
    <>
      <People people={grown.map((one) => ({ id: one.personId, name: one.name || one.number }))} />
      {grown.length > 0 && count > 0 ? ', ' : null}
      {count === 0
        ? null
        : ages.length === 0
          ? t(($) => $.households.standing.children, { count })
          : t(($) => $.households.standing.childrenAges, { count, ages: joined(ages) })}
      {nameless > 0 && grown.length + count > 0 ? ', ' : null}
      {nameless > 0 ? t(($) => $.households.standing.unnamed, { count: nameless }) : null}
    </>
  );
}
