/*
 * What webhooks deliver of a small account: one database with one collection, as the documented examples have them (REST v4 documentation, May 2024).
 */

const time = { timestamp: '2026-03-09 09:27:29', time: 1_773_044_849 };
const dates = { created: '2026-01-06 14:19:51', modified: '2026-03-09 09:27:29' };
const fields = { Email: 'sanne.devries1@example.com', Voornaam: 'Sanne', Achternaam: 'de Vries', Plaats: 'Utrecht', Punten: '7', Nieuwsbrief: 'ja' };
const profile = { profile: 10_001, database: 1 };
const subprofile = { subprofile: 20_001, ...profile, collection: 11 };
const order = { Ordernummer: 'ORD-10010', Status: 'betaald' };
const mail = { id: 'b4icbaqjswyrb7tc', ...time, recipient: 'sanne.devries1@example.com' };
const ids = { tags: ['spring', 'nl'], ...profile, mailing: 161 };
const reader = { ip: '192.0.2.10', useragent: 'Mozilla/5.0', referer: '' };
const mime = 'From: MAILER-DAEMON@mx.example.com\r\nSubject: Out of office\r\n\r\nI am away.';

/** One delivery for each instant trigger. */
export const deliveries = {
  profile_created: { type: 'create', id: 10_001, ...profile, ...time, ...dates, parameters: fields, fields, interests: { voetbal: 1, tuin: 0 } },
  profile_updated: { type: 'update', id: 10_001, ...profile, ...time, ...dates, parameters: { Plaats: 'Utrecht' }, fields, interests: { voetbal: 1, tuin: 0 } },
  profile_deleted: { type: 'delete', ...profile, ...time, fields },
  subprofile_created: { type: 'create', id: 20_001, ...subprofile, ...time, ...dates, parameters: order, fields: order },
  subprofile_updated: { type: 'update', id: 20_001, ...subprofile, ...time, ...dates, parameters: { Status: 'betaald' }, fields: order },
  subprofile_deleted: { type: 'delete', ...subprofile, ...time, fields: order },
  link_clicked: { type: 'click', ...mail, original: 'https://www.example.com/pricing', ...reader, ...ids },
  email_opened: { type: 'open', ...mail, ...reader, ...ids },
  email_delivered: { type: 'delivery', ...mail, tags: ['spring', 'nl'] },
  email_failed: { type: 'failure', ...mail, action: 'failed', state: 'bounce', code: '550', extended: '5.1.1', description: 'user unknown', ...ids },
  email_bounced: { type: 'bounce', ...mail, envelope: 'b4icbaqjswyrb7tc@bounces.example.com', mime, tags: ['spring', 'nl'] },
} as const;
