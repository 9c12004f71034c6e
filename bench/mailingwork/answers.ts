/** Bytes of the large answer: 10 MB. */
export const LARGE_ANSWER_BYTES = 10_000_000;

const fieldNames = ['E-Mail', 'Anrede', 'Vorname', 'Nachname', 'Firma', 'Geburtstag', 'Land', 'Postleitzahl', 'Kundennummer', 'Kundengruppe'];

/** Answers by function in lower case: a small account with ten fields and four lists. */
export const smallAnswers: Readonly<Record<string, unknown>> = {
  getfields: fieldNames.map((name, index) => ({
    id: index + 1,
    name,
    description: '',
    alias: '',
    type: 'varchar',
    options: '',
    default: '',
    behavior: index === 0 ? 'email' : '',
  })),
  getlists: ['Newsletter', 'Kunden', 'Veranstaltungen', 'Interner Test'].map((name, index) => ({ id: index + 1, name, description: '' })),
  getoptinsetups: [{ id: 60, name: 'Newsletter', subscriberlists: [{ id: 1 }], fields: [{ id: 1 }, { id: 3 }] }],
  getrecipientcountbylistid: 100_000,
  createrecipient: 6_049_065,
  getrecipientidsbyemail: [6_049_065],
  getrecipientfieldsbyid: fieldNames.map((name, index) => ({ id: index + 1, value: index === 0 ? 'max.muster@example.com' : name })),
  getrecipientlistsbyid: [{ id: 1 }, { id: 2 }],
};

/** A delivery of the event `optin_finalized` of the same account. */
export const optInDelivery = {
  id: 371,
  optinsetup_id: 60,
  subscriber_id: 6_049_065,
  activate_at: '2026-03-02 09:30:00',
  fields: fieldNames.map((name, index) => ({ id: index + 1, value: index === 0 ? 'max.muster@example.com' : name })),
  lists: [
    { id: 1, value: 1 },
    { id: 2, value: 0 },
  ],
};

/** The envelope with as many rows as it takes: one for each subscriber of a list, with the opt status. */
export function largeAnswer(bytes: number): Buffer {
  const rows: string[] = [];
  for (let size = 0, id = 6_000_000; size < bytes; id += 1) {
    const row = JSON.stringify({ id, email: `subscriber${id}@example.com`, status: 'optin', date: '2026-03-02 09:30:00' });
    rows.push(row);
    size += row.length + 1;
  }
  return Buffer.from(`{"error":0,"message":"successfully executed","result":[${rows.join(',')}]}`);
}
