import type { Wording } from '#shared/contract/wording.contract.ts';
import type { Forms } from '#shared/domain/wording/forms.ts';
import type { Executor } from '../../store/database.ts';
import { dutchTexts, type ForeignTag, shippedReview, shippedTexts } from './shipped.ts';
import { type OwnWords, type Reading, wordingView } from './wording.rules.ts';
import { latestVersions, reviewsOf, type VersionRow } from './wording.store.ts';

/** All texts of the kiosk in a language, in the order of the Dutch file. */
export async function wordingIn(ex: Executor, language: ForeignTag): Promise<Wording[]> {
  const [versions, reviews] = [await latestVersions(ex, language), await reviewsOf(ex, language)];
  const readings = Map.groupBy(reviews, ({ key }) => key);
  const shipped = shippedTexts(language);
  return [...dutchTexts].map(([key, dutch]) => {
    const version = versions.get(key);
    return wordingView({
      key,
      language,
      dutch,
      shipped: shipped.get(key) ?? {},
      own: ownOf(version),
      readings: [
        ...(readings.get(key) ?? []).map(
          (row): Reading => ({
            id: row.id,
            dutchHash: row.dutch_hash,
            textHash: row.text_hash,
            by: row.by_role,
          }),
        ),
        ...shippedReading(language, key),
      ],
      revision: version?.revision ?? 0,
    });
  });
}

const ownOf = (row: VersionRow | undefined): OwnWords | null =>
  row?.forms ? { forms: JSON.parse(row.forms) as Forms, dutchHash: row.dutch_hash } : null;

function shippedReading(language: ForeignTag, key: string): Reading[] {
  const found = shippedReview(language, key);
  return found ? [{ id: null, dutchHash: found.dutch, textHash: found.text, by: found.by }] : [];
}
