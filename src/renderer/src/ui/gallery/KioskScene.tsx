import type { ReactNode } from 'react';
import { KioskAttract } from '../kiosk/KioskAttract.tsx';
import type { KioskBarAction, KioskBarProps } from '../kiosk/KioskBar.tsx';
import { KioskButton } from '../kiosk/KioskButton.tsx';
import { KioskEntry } from '../kiosk/KioskEntry.tsx';
import { KioskFrame } from '../kiosk/KioskFrame.tsx';
import { digitKeys, KioskKeys } from '../kiosk/KioskKeys.tsx';
import { KioskLayout } from '../kiosk/KioskLayout.tsx';
import { KioskNotice } from '../kiosk/KioskNotice.tsx';
import { KioskNumber } from '../kiosk/KioskNumber.tsx';
import { KioskThing } from '../kiosk/KioskThing.tsx';
import { KioskTile } from '../kiosk/KioskTile.tsx';
import { KioskTileGrid } from '../kiosk/KioskTileGrid.tsx';
import { StillThere } from '../kiosk/StillThere.tsx';
import type { Wishes } from './wishes.ts';
import { words } from './words.ts';

const nothing = () => undefined;
const letters = ['abcdefghi', 'jklmnopqr', 'stuvwxyz'].map((row) => row.split(''));

export function KioskScene({ wishes }: { wishes: Wishes }) {
  const w = words(wishes.lang);
  const isDutch = wishes.lang === 'nl';
  const action = (label: string, more?: Partial<KioskBarAction>): KioskBarAction => ({
    label,
    onPress: nothing,
    ...more,
  });
  const bar: KioskBarProps = {
    label: w.bar,
    back: action(w.back),
    stop: action(w.stop),
    help: action(w.help),
    language: action(w.language),
    readAloud: action(w.readAloud, { isOn: false }),
    bigger: action(w.bigger, { level: { now: ['normal', 'bigger', 'biggest'].indexOf(wishes.size), of: 3 } }),
    contrast: action(w.contrast, { isOn: wishes.theme === 'contrast' }),
    lowReach: action(w.lowReach, { isOn: wishes.isLowReach }),
    steady: action(w.steady, { isOn: false }),
  };
  if (wishes.show === 'attract') return <Attract wishes={wishes} bar={{ ...bar, back: null, stop: null }} />;
  const scene = scenes(w)[wishes.show] ?? scenes(w).choice;
  return (
    <KioskFrame theme={wishes.theme} size={wishes.size} isLowReach={wishes.isLowReach}>
      <KioskLayout
        houseName={w.house}
        stepKey={wishes.show}
        question={scene?.question ?? ''}
        dutchLine={isDutch ? undefined : words('nl').question}
        translatedNote={isDutch ? undefined : w.translated}
        intro={scene?.intro}
        bar={bar}
        next={scene?.next}
        align={scene?.align}
        scrollLabels={{ up: w.up, down: w.down }}
      >
        {scene?.body}
      </KioskLayout>
      <StillThere
        isOpen={wishes.show === 'still'}
        title={w.still}
        text={w.stillText}
        secondsLeft={19}
        secondsTotal={30}
        spokenTime=""
        unitLabel={w.seconds}
        stayLabel={w.stay}
        leaveLabel={w.leave}
        onStay={nothing}
        onLeave={nothing}
      />
    </KioskFrame>
  );
}

function Attract({ wishes, bar }: { wishes: Wishes; bar: KioskBarProps }) {
  const w = words(wishes.lang);
  const names = [
    'Nederlands',
    'Français',
    'English',
    'Español',
    'العربية',
    'Українська',
    'Русский',
    'Türkçe',
  ];
  return (
    <KioskFrame theme={wishes.theme} size={wishes.size} isLowReach={wishes.isLowReach}>
      <KioskAttract
        houseName={w.house}
        greeting={w.welcome}
        bar={bar}
        facts={<p>{w.kOpen}</p>}
        start={
          <KioskButton variant="primary" iconAfter="forward" onPress={nothing}>
            {w.start}
          </KioskButton>
        }
        languages={{
          label: w.language,
          items: names.map((name, index) => ({
            id: name,
            name,
            lang: ['nl', 'fr', 'en', 'es', 'ar', 'uk', 'ru', 'tr'][index] ?? 'nl',
            isRightToLeft: index === 4,
            isChosen: index === 0,
            onPress: nothing,
          })),
        }}
      />
    </KioskFrame>
  );
}

interface Scene {
  question: string;
  intro?: ReactNode;
  body: ReactNode;
  next?: ReactNode;
  align?: 'start' | 'center' | 'end';
}

function scenes(w: ReturnType<typeof words>): Record<string, Scene> {
  const things = [
    w.drill,
    w.bike,
    w.pram,
    w.puzzle,
    w.loom,
    w.hedge,
    w.drill,
    w.bike,
    w.pram,
    w.puzzle,
    w.loom,
    w.hedge,
  ];
  return {
    choice: {
      question: w.question,
      intro: w.intro,
      body: (
        <KioskTileGrid>
          <KioskTile
            picture={{ pictogram: 'borrow' }}
            label={w.kBorrow}
            sublabel={w.kOpen}
            onPress={nothing}
          />
          <KioskTile picture={{ pictogram: 'bring-back' }} label={w.kBring} onPress={nothing} />
          <KioskTile picture={{ pictogram: 'calendar' }} label={w.kMeet} onPress={nothing} />
          <KioskTile picture={{ pictogram: 'question' }} label={w.kAsk} onPress={nothing} />
          <KioskTile picture={{ pictogram: 'household' }} label={w.kFamily} onPress={nothing} />
          <KioskTile picture={{ pictogram: 'unknown' }} label={w.kUnsure} onPress={nothing} />
        </KioskTileGrid>
      ),
    },
    browse: {
      question: w.browse,
      body: (
        <KioskTileGrid layout="flow">
          {things.map((name, index) => (
            <KioskThing
              // oxlint-disable-next-line react/no-array-index-key -- a fixed list of samples
              key={index}
              picture={{ pictogram: 'borrow' }}
              name={name}
              status={
                index % 3 === 1
                  ? { tone: 'info', word: w.back28, icon: 'clock' }
                  : { tone: 'done', word: w.inHouse }
              }
              onPress={nothing}
            />
          ))}
        </KioskTileGrid>
      ),
    },
    taken: {
      question: w.taken,
      body: (
        <KioskTileGrid layout="list">
          <KioskThing
            layout="row"
            picture={{ pictogram: 'borrow' }}
            name={w.drill}
            detail="Instrumentheek"
            status={{ tone: 'done', word: w.back28 }}
          />
          <KioskThing
            layout="row"
            picture={{ pictogram: 'household' }}
            name={w.bike}
            detail="'t Velootje"
            status={{ tone: 'done', word: w.back28 }}
          />
        </KioskTileGrid>
      ),
      next: (
        <KioskButton variant="primary" icon="check" onPress={nothing}>
          {w.yes}
        </KioskButton>
      ),
    },
    number: {
      question: w.thanks,
      align: 'center',
      body: (
        <KioskNumber label={w.yourNumber} number="24">
          {w.noticeText}
        </KioskNumber>
      ),
    },
    entry: {
      question: w.enter,
      align: 'end',
      body: (
        <div style={{ display: 'flex', flexDirection: 'column', gap: 'var(--kgap)' }}>
          <KioskEntry label={w.yourNumber} value="4821" isCode />
          <KioskKeys
            label={w.yourNumber}
            rows={digitKeys}
            onKey={nothing}
            onErase={nothing}
            eraseLabel={w.clear}
          />
        </div>
      ),
    },
    letters: {
      question: w.browse,
      align: 'end',
      body: (
        <div style={{ display: 'flex', flexDirection: 'column', gap: 'var(--kgap)' }}>
          <KioskEntry label={w.thing} value="boor" />
          <KioskKeys
            label={w.thing}
            rows={letters}
            onKey={nothing}
            onErase={nothing}
            eraseLabel={w.clear}
            spaceLabel="spatie"
          />
        </div>
      ),
    },
    notice: {
      question: w.question,
      body: (
        <div style={{ display: 'flex', flexDirection: 'column', gap: 'var(--kgap)' }}>
          <KioskNotice tone="done" title={w.noticeDone}>
            {w.noticeText}
          </KioskNotice>
          <KioskNotice
            tone="neutral"
            icon="callPerson"
            title={w.noticeAsk}
            actions={
              <KioskButton icon="callPerson" onPress={nothing}>
                {w.help}
              </KioskButton>
            }
          >
            {w.noticeAskText}
          </KioskNotice>
          <KioskNotice tone="info" title={w.noticeAsk} />
          <KioskNotice tone="attention" title={w.noticeAsk} />
        </div>
      ),
    },
  };
}
