import { useMutation } from '@tanstack/react-query';
import { papers } from '#shared/domain/label-papers.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { saveFile } from '../../staff/save-file.ts';
import { type Printing, paperOf, type Subject } from './subject.ts';

export interface MadePdf {
  file: string;
  pages: number;
  labels: number;
  /** Persons without a card. */
  without: number;
}

/** Makes the PDF and saves it as a file, as a download does. */
export function useMakePdf(subject: Subject, printing: Printing) {
  const { client } = useApi();
  const { t } = useText();
  const day = useHouseDay();
  return useMutation({
    mutationFn: async (): Promise<MadePdf> => {
      const pdf = await ask(client, subject, printing);
      const word = subject.what === 'cards' ? t(($) => $.labels.file.cards) : t(($) => $.labels.file.labels);
      const file = `${word}-${day}.pdf`;
      savePdf(file, pdf.base64);
      return { file, pages: pdf.pages, labels: pdf.labels, without: pdf.without };
    },
  });
}

/** The page with a ruler for the paper that is chosen. */
export function useTestPage(subject: Subject, printing: Printing) {
  const { client } = useApi();
  const { t } = useText();
  return useMutation({
    mutationFn: async () => {
      const paper = paperOf(subject, printing);
      const { base64 } = await client.labels.testPage({ paper });
      savePdf(`${t(($) => $.labels.file.test)}-${paper}.pdf`, base64);
    },
  });
}

async function ask(client: Client, subject: Subject, printing: Printing) {
  const paper = paperOf(subject, printing);
  const { symbols, right, down } = printing;
  const start = papers[paper].form === 'roll' ? 1 : printing.start;
  const how = { paper, symbols, start, offset: { right, down } };
  if (subject.what === 'cards') {
    const personIds = subject.persons.map(({ id }) => id);
    return client.labels.cards({ ...how, personIds, withNames: subject.withNames });
  }
  const pdf = await client.labels.items({ ...how, of: labelledOf(subject) });
  return { ...pdf, without: 0 };
}

function labelledOf({ what, itemId, itemIds, kitId, kindId, initiativeId, codes }: Subject) {
  if (what === 'item') return { by: 'items' as const, itemIds: [itemId ?? ''] };
  if (what === 'items') return { by: 'items' as const, itemIds: [...itemIds] };
  if (what === 'kit') return { by: 'kit' as const, kitId: kitId ?? '' };
  if (what === 'kind') return { by: 'kind' as const, kindId: kindId ?? '' };
  if (what === 'initiative') return { by: 'initiative' as const, initiativeId: initiativeId ?? '' };
  return { by: 'codes' as const, codes: [...codes] };
}

function savePdf(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  saveFile(name, [bytes], 'application/pdf');
}
