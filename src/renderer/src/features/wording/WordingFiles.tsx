import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { Wording } from '#shared/contract/wording.contract.ts';
import { writeCsv } from '#shared/domain/wording/csv.ts';
import type { WordingIn } from '#shared/domain/wording/exchange.ts';
import { writeXliff } from '#shared/domain/wording/xliff.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';
import { saveFile } from '../../staff/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { type ReadFile, readWordingFile } from './read-wording-file.ts';
import { TakeDialog } from './TakeDialog.tsx';
import type { useWordingActs } from './use-wording-acts.ts';

export interface WordingFilesProps {
  texts: readonly Wording[];
  language: Language;
  acts: ReturnType<typeof useWordingActs>;
}

/** Out to a translator and back, as a list or for a translators' program. */
export function WordingFiles({ texts, language, acts }: WordingFilesProps) {
  const { t } = useText();
  const [lines, setLines] = useState<WordingIn[] | null>(null);
  const [problem, setProblem] = useState<Exclude<ReadFile, { lines: WordingIn[] }> | null>(null);
  const name = `kiosk-${language.tag}`;
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = await readWordingFile(file, language.tag);
    setProblem('problem' in found ? found : null);
    setLines('lines' in found ? found.lines : null);
  };
  return (
    <>
      <div className="wording-files" role="group" aria-label={t(($) => $.wording.out)}>
        <Button icon="export" onPress={() => saveFile(`${name}.csv`, [writeCsv(language.tag, texts)])}>
          {t(($) => $.wording.csv)}
        </Button>
        <Button
          icon="export"
          onPress={() =>
            saveFile(`${name}.xlf`, [writeXliff(language.tag, texts)], 'application/xliff+xml;charset=utf-8')
          }
        >
          {t(($) => $.wording.xliff)}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.csv', '.xlf', '.xliff', '.xml', 'text/csv']}
          onSelect={(list) => void read(list?.[0])}
        >
          <Button icon="import">{t(($) => $.wording.in)}</Button>
        </FileTrigger>
      </div>
      {problem ? (
        <ErrorPanel
          title={t(($) => $.wording.fileProblems[problem.problem], { found: problem.found ?? '' })}
        />
      ) : null}
      {lines ? (
        <TakeDialog lines={lines} language={language} acts={acts} onClose={() => setLines(null)} />
      ) : null}
    </>
  );
}
