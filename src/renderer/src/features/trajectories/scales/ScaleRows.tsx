import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { ScaleVersion } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { useStepWord } from '../chart/step-words.ts';
import { wordSteps } from './scale-form.ts';

/** Domain by domain what the five steps are called. */
export function ScaleRows({ scale, onEdit }: { scale: ScaleVersion; onEdit: (domain: LifeDomain) => void }) {
  const { t, i18n } = useText();
  const stepWord = useStepWord();
  return (
    <ul className="tr-rows">
      {lifeDomains.map((domain) => {
        const name = t(($) => $.trajectories.domain[domain]);
        const words = wordSteps.map((step) => stepWord(scale, domain, step + 1));
        return (
          <li key={domain} className="tr-row scale-row">
            <div>
              <p>{name}</p>
              {words.every((word) => word === '') ? (
                <p className="tr-quiet">{t(($) => $.trajectories.scales.noWords)}</p>
              ) : (
                <ol className="scale-steps">
                  {words.map((word, step) => (
                    <li key={step}>
                      <b className="num">{step + 1}</b> {word}
                    </li>
                  ))}
                </ol>
              )}
            </div>
            <Button
              size="small"
              aria-label={t(($) => $.trajectories.scales.editNamed, {
                domain: name.toLocaleLowerCase(i18n.language),
              })}
              onPress={() => onEdit(domain)}
            >
              {t(($) => $.common.edit)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
