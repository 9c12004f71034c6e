import type { PlainOutputField } from 'zapier-platform-core';
import type { Body } from '../../api/webhooks/body.ts';

/** What is told of the program with which a person reads a mail. Each part is null where it is not told. */
export interface ReaderParts {
  readonly ip: string | null;
  readonly user_agent: string | null;
  readonly referer: string | null;
}

/** Takes that part out of a body. */
export const readerParts = (body: Body): ReaderParts => ({ ip: body.text('ip'), user_agent: body.text('useragent'), referer: body.text('referer') });

/** The output fields of that part. */
export const readerOutputFields: PlainOutputField[] = [
  { key: 'ip', label: 'IP Address' },
  { key: 'user_agent', label: 'User Agent' },
  { key: 'referer', label: 'Referrer' },
];

/** Sample of that part. */
export const readerSample: ReaderParts = { ip: '192.0.2.17', user_agent: 'Mozilla/5.0', referer: null };
