import { domainToASCII, domainToUnicode } from 'node:url';
import { normalized, trimmed } from './texts.ts';

/*
 * E-mail addresses as people type and copy them. One mailbox can be written in several ways: `max@müller.de`, the same with a decomposed ü, and
 * `max@xn--mller-kva.de`.
 */

/** Two parts without what surrounds or separates addresses, and without what cannot be seen. */
const ADDRESS = /^([^\s@<>(),;:"\p{Cc}\p{Cf}]+)@([^\s@<>(),;:"\p{Cc}\p{Cf}]+)$/u;
/** Marks that cannot be seen; control characters are none, because they are not copied by accident. */
const INVISIBLE_MARKS = /[\p{Cf}\p{DI}\u2800]/gu;
/** A name may stand before the address, as in the header of a message. */
const IN_ANGLE_BRACKETS = /^[^<>]*<([^<>]*)>$/;
const IN_QUOTATION_MARKS = /^["'`„“”‚‘’«»](.*)["'`“”‘’«»]$/s;
/** A domain that is not plain ASCII, or is the ASCII form of such a domain. */
const INTERNATIONAL = /[^\0-\x7F]|(?:^|\.)xn--/;

/**
 * Reads the one address in a text. Invisible marks, quotation marks and angle brackets (`Max <max@example.com>`) are left out, the domain is
 * written in lower case, letters with marks as one character. The part before the @ keeps its letter case.
 *
 * @returns null where the text can be no address, or holds several
 */
export function addressIn(written: string): string | null {
  const [, name = '', domain = ''] = ADDRESS.exec(unwrapped(normalized(written.replaceAll(INVISIBLE_MARKS, '')))) ?? [];
  return name === '' || domain.endsWith('.') ? null : `${name}@${domain.toLowerCase().normalize('NFC')}`;
}

function unwrapped(written: string): string {
  const unquoted = withoutQuotationMarks(written);
  return withoutQuotationMarks(trimmed(IN_ANGLE_BRACKETS.exec(unquoted)?.[1] ?? unquoted));
}

function withoutQuotationMarks(written: string): string {
  return trimmed(IN_QUOTATION_MARKS.exec(written)?.[1] ?? written);
}

/**
 * All ways in which an address may be stored: as it is written, and with the domain in Unicode and in ASCII.
 *
 * @param written an address as a user wrote it; what is none is its only form
 * @returns without repetition, the address as `addressIn` reads it first
 */
export function addressForms(written: string): [string, ...string[]] {
  const address = addressIn(written) ?? written;
  const { name, domain } = partsOf(address);
  const others = INTERNATIONAL.test(domain) ? [domainToASCII(domain), domainToUnicode(domain)] : [];
  // What is no domain is '' in the other form.
  return [address, ...new Set(others.filter((other) => other !== '' && other !== domain).map((other) => name + other))];
}

/** A text that is the same for all ways to write one mailbox, and for no other mailbox. Letter case does not matter. */
export function mailboxOf(written: string): string {
  const { name, domain } = partsOf(addressIn(written) ?? written);
  return (name + ((INTERNATIONAL.test(domain) && domainToASCII(domain)) || domain)).toLowerCase();
}

/** An address up to and including the @, and what stands behind it. */
function partsOf(address: string): { readonly name: string; readonly domain: string } {
  const start = address.lastIndexOf('@') + 1;
  return { name: address.slice(0, start), domain: address.slice(start) };
}
