/*
 * What webhooks deliver: the documented examples (REST v4 documentation, May 2024), of the account on which all operations are tried.
 */

const time = { timestamp: '2026-03-09 09:27:29', time: 1773044849 };
const dates = { created: '2026-01-06 14:19:51', modified: '2026-03-09 09:27:29' };

const fields = { Email: 'jane@example.com', Firstname: 'Janet', Number: '7', Birthday: '', Newsletter: 'yes', Since: '0000-00-00' };
const profile = { profile: 18381, database: 12 };
const interests = { Football: 1, Baseball: 0, News: 0 };

const subprofile = { subprofile: 20285, profile: 18381, database: 12, collection: 21 };
const order = { Number: 'A-1001' };

const mail = { id: 'b4icbaqjswyrb7tc', ...time, recipient: 'jane@example.com' };
const ids = { tags: ['spring', 'nl'], profile: 18381, mailing: 466, database: 12 };
const reader = { ip: '192.0.2.10', useragent: 'Mozilla/5.0', referer: '' };
const mime = 'From: MAILER-DAEMON@mx.example.com\r\nSubject: Out of office\r\n\r\nI am away.';

/** One whole delivery for each instant trigger. */
export const delivered: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  profile_created: { type: 'create', id: 18381, ...profile, ...time, ...dates, parameters: { Email: 'jane@example.com', Football: 1 }, fields, interests },
  profile_updated: { type: 'update', id: 18381, ...profile, ...time, ...dates, parameters: { Firstname: 'Janet' }, fields, interests },
  profile_deleted: { type: 'delete', ...profile, ...time, fields },
  subprofile_created: { type: 'create', id: 20285, ...subprofile, ...time, ...dates, parameters: order, fields: order },
  subprofile_updated: { type: 'update', id: 20285, ...subprofile, ...time, ...dates, parameters: order, fields: order },
  subprofile_deleted: { type: 'delete', ...subprofile, ...time, fields: order },
  link_clicked: { type: 'click', ...mail, original: 'https://www.example.com/pricing', ...reader, ...ids },
  email_opened: { type: 'open', ...mail, ...reader, ...ids },
  email_delivered: { type: 'delivery', ...mail, tags: ['spring', 'nl'] },
  email_failed: { type: 'failure', ...mail, action: 'failed', state: 'bounce', code: '550', extended: '5.1.1', description: 'user unknown', ...ids },
  email_bounced: { type: 'bounce', ...mail, envelope: 'b4icbaqjswyrb7tc@bounces.example.com', mime, tags: ['spring', 'nl'] },
};
