import type { ReminderChannel, WayToReach } from '#shared/contract/reminder-words.ts';
import type { ReachChannel } from '#shared/contract/words.ts';
import type { Contact } from '../people/index.ts';

type Reachable = Pick<Contact, 'email' | 'phone' | 'street' | 'postcode' | 'town' | 'channels'>;

/** The best way to reach somebody: mail where the house sends any, a letter, a call. Only in ways that they want, when they were asked. */
export function reachOf(contact: Reachable, mailOn: boolean): WayToReach {
  if (mailOn && wants(contact, 'email') && mailAddressesOf(contact.email).length > 0) return 'email';
  if (wants(contact, 'letter') && hasAddress(contact)) return 'post';
  return contact.phone && wants(contact, 'phone') ? 'phone' : 'none';
}

/** Ways somebody may say yes or no to that a reminder goes by; a text to copy goes wherever the house writes with. */
const waysOf: Readonly<Record<ReminderChannel, readonly ReachChannel[]>> = {
  email: ['email'],
  letter: ['letter'],
  text: ['text', 'email', 'letter'],
  phone: ['call', 'text'],
};

/** Whether somebody wants to hear in this way; who was not asked said no to nothing. */
export const wants = ({ channels }: Pick<Contact, 'channels'>, channel: ReminderChannel): boolean =>
  channels === null || waysOf[channel].some((way) => channels.includes(way));

/** Enough for a postman: a street and a town or postcode. */
export const hasAddress = (contact: Reachable): boolean =>
  Boolean(contact.street && (contact.postcode || contact.town));

/**
 * The addresses somebody gave: one, or several with a comma, semicolon or space between. Empty when one of them is no
 * address, so that nobody writes to half of what was meant.
 */
export function mailAddressesOf(text: string | null): string[] {
  const parts = (text ?? '').split(/[\s,;]+/).filter((part) => part !== '');
  return parts.every((part) => addressShape.test(part)) ? [...new Set(parts)] : [];
}

/** What a mail server takes: the dot-atom of RFC 5322 and a host with a dot. Nothing that could end a header line. */
const addressShape =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9\p{L}]([A-Za-z0-9\p{L}-]*[A-Za-z0-9\p{L}])?(\.[A-Za-z0-9\p{L}]([A-Za-z0-9\p{L}-]*[A-Za-z0-9\p{L}])?)+$/u;

/** `Ruilplein 5`, as on an envelope. */
export const streetLine = (contact: Pick<Contact, 'street' | 'houseNumber'>): string =>
  [contact.street, contact.houseNumber].filter(Boolean).join(' ');
export const townLine = (contact: Pick<Contact, 'postcode' | 'town'>): string =>
  [contact.postcode, contact.town].filter(Boolean).join(' ');
