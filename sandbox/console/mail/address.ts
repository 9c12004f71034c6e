import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/* The addresses of mails. They stand apart from the pages, because a mail may hold anything and so has a policy of its own. */

/** What the frame of a mail may do: open links in a tab of its own. */
export const FRAME_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/** Which link of a mail: a number of those that the account knows, or the place of another one in its HTML, such as `o2`. */
export type LinkKey = number | `o${number}`;

const KEY = randomBytes(32);
const TOKEN_LENGTH = 32;
const LINK = new RegExp(`^/mail/[^/]+/[^/]+/[^/]+/[0-9a-f]{${TOKEN_LENGTH}}$`);

/** Where a mail is read as it looks. */
export function frameAddress(desk: string, mail: number): string {
  return `/mail/${encodeURIComponent(desk)}/${mail}`;
}

/** Where a link of a mail leads first. It ends with a token that only this console makes, because the request comes from the mail and not from a page. */
export function linkAddress(desk: string, mail: number, link: LinkKey): string {
  return `${frameAddress(desk, mail)}/${link}/${tokenOf(desk, String(mail), String(link))}`;
}

/** Whether an address looks like that of a link. */
export function isLinkAddress(path: string): boolean {
  return LINK.test(path);
}

/** Whether a token was made for a link. */
export function isGenuine(desk: string, mail: string, link: string, token: string): boolean {
  const expected = Buffer.from(tokenOf(desk, mail, link));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function tokenOf(...parts: readonly string[]): string {
  return createHmac('sha256', KEY).update(JSON.stringify(parts)).digest('hex').slice(0, TOKEN_LENGTH);
}
