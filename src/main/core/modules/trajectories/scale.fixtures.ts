import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { DomainWords } from '#shared/contract/trajectories.contract.ts';

/** Words for tests, all invented: "<word> 1" to "<word> 5". */
export const domainWords = (domain: LifeDomain, word: string): DomainWords => ({
  domain,
  nl: [1, 2, 3, 4, 5].map((step) => `${word} ${step}`),
  fr: ['', '', '', '', ''],
  en: ['', '', '', '', ''],
});
export const allWords = (word: string): DomainWords[] =>
  lifeDomains.map((domain) => domainWords(domain, word));
