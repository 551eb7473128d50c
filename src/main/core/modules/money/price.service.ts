import type { Executor } from '../../store/database.ts';
import { type Price, type PriceQuestion, priceUnder, standardTariff } from './price.rules.ts';

/**
 * What something costs this person on this day. Every module asks here. It is a question to the database although one
 * tariff is all there is: the band a person has on a day will be looked up behind it, without a change to who asks.
 */
export async function priceFor(_ex: Executor, question: PriceQuestion): Promise<Price> {
  return priceUnder(standardTariff, question);
}
