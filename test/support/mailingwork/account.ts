/** The fields, lists and setups of the account that tests speak of, by the function that reads them in lower case. */
export const account = {
  getfields: [
    { id: 1, name: 'E-Mail', description: '', alias: 'email', type: 'varchar', options: '', default: '', behavior: 'email' },
    { id: '2', name: 'Anrede', description: '', alias: '', type: 'enum', options: 'Herr;Frau', default: '', behavior: '' },
    { id: 3, name: 'Vorname', description: 'as on the card', alias: '', type: 'varchar', options: '', default: '', behavior: '' },
    { id: 4, name: 'Nachname', description: '', alias: '', type: 'varchar', options: '', default: '', behavior: '' },
    { id: 17, name: 'Orders', description: '', alias: '', type: 'int', options: '', default: '', behavior: '' },
    { id: 18, name: 'Last order', description: '', alias: '', type: 'datetime', options: '', default: '', behavior: '' },
  ],
  getlists: [
    { id: 1, name: 'Newsletter', description: '' },
    { id: '3', name: 'Customers', description: '' },
    { id: 5, name: 'Events', description: '' },
  ],
  getoptinsetups: [{ id: 60, name: 'Newsletter sign-up', subscriberlists: [{ id: 1 }], fields: [{ id: 1 }, { id: 3 }] }],
  getoptoutsetups: [{ id: 7, name: 'Newsletter unsubscription', subscriberlists: [{ id: 1 }] }],
};
