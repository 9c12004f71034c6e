import { DAY } from '../../../time/clock.ts';
import type { Account } from '../account.ts';
import type { Link, Template } from '../mail_model.ts';

/** The sender of everything that the demo account sends. */
const FROM = { name: 'Demo BV', email: 'nieuws@example.com' };

/** Name, subject, whether it is archived. */
type ContentSpec = [name: string, subject: string, archived?: boolean];

const TEMPLATES: ContentSpec[] = [
  ['Nieuwsbrief', 'Nieuws uit de winkel'],
  ['Welkom', 'Welkom bij de winkel'],
  ['Winteractie', '20 % korting op alles'],
  ['Neuigkeiten', 'Neues aus dem Laden'],
  ['Zomeractie 2024', 'De zomer begint hier', true],
];

const DOCUMENTS: ContentSpec[] = [
  ['Catalogus', 'De nieuwe catalogus is er'],
  ['Verzendbericht', 'Uw order is onderweg'],
  ['Katalog', 'Der neue Katalog ist da'],
  ['Frühjahrskatalog 2024', 'Der Frühling beginnt hier', true],
];

/** Adds the templates of the Marketing Suite, and the documents of the Publisher with the template that they were made from. */
export function addDemoContents(account: Account, now: number): void {
  const created = now - 200 * DAY;
  for (const [index, spec] of TEMPLATES.entries()) {
    const template = makeContent(account, 'template', spec, created + index * DAY);
    account.templates.set(template.id, template);
  }
  const smsId = account.nextId('sms document');
  account.smsDocuments.set(smsId, { id: smsId, name: 'Verzendbericht', text: 'Uw order is onderweg.' });
  const templateId = account.nextId('document template');
  account.documentTemplates.set(templateId, { id: templateId, name: 'Basis', archived: false });
  for (const [index, spec] of DOCUMENTS.entries()) {
    const document = makeContent(account, 'document', spec, created + index * DAY);
    account.documents.set(document.id, { ...document, templateId });
  }
}

function makeContent(account: Account, kind: string, [name, subject, archived = false]: ContentSpec, created: number): Template {
  const links = [link(account, '/', 'Home'), link(account, '/offers', 'Offers'), link(account, '/contact', 'Contact')];
  return { id: account.nextId(kind), name, subject, from: FROM, archived, created, text: `${subject}.`, tags: [name.toLowerCase()], links };
}

function link(account: Account, path: string, title: string): Link {
  return { id: account.nextId('link'), url: `https://www.example.com${path}`, title };
}
