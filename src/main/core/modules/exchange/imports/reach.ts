import { fold } from '#shared/domain/text-fold.ts';
import type { Reach } from '../../people/index.ts';
import type { RowReader } from '../cells.ts';
import { interpreterLevels, reachChannels, reachMoments, reachNoWay } from '../lists/words.ts';
import { languageCell, listCell, wordCell, wordIn, yesNoCell } from './read.ts';

/** How somebody wants to be reached, as far as the file has columns for it. An empty cell: they were not asked. */
export function reachCells(reader: RowReader): Partial<Reach> {
  return {
    ...(reader.has('channels') ? { channels: channelsOfRow(reader) } : {}),
    ...(reader.has('mayLeaveMessage') ? { mayLeaveMessage: yesNoCell(reader, 'mayLeaveMessage') } : {}),
    ...(reader.has('moments') ? { moments: wordsOfRow(reader, 'moments', reachMoments) } : {}),
    ...(reader.has('writtenLanguage') ? { writtenLanguage: languageCell(reader, 'writtenLanguage') } : {}),
    ...(reader.has('interpreter') ? { interpreter: wordCell(reader, 'interpreter', interpreterLevels) } : {}),
  };
}

function channelsOfRow(reader: RowReader): Reach['channels'] {
  const text = reader.text('channels', 120);
  if (text === '') return null;
  return fold(text) === reachNoWay ? [] : wordsOfRow(reader, 'channels', reachChannels);
}

function wordsOfRow<K extends string>(
  reader: RowReader,
  key: string,
  words: Readonly<Record<K, string>>,
): K[] {
  return listCell(reader, key, 120).flatMap((text) => wordIn(reader, key, words, text) ?? []);
}
