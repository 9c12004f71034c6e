import type { Words } from '../stand_in_app.ts';

/** Labels that several apps use. */
export const id: Words = { en: 'ID', de: 'ID', nl: 'ID' };
export const email: Words = { en: 'Email', de: 'E-Mail', nl: 'E-mail' };
export const firstName: Words = { en: 'First Name', de: 'Vorname', nl: 'Voornaam' };
export const lastName: Words = { en: 'Last Name', de: 'Nachname', nl: 'Achternaam' };
export const company: Words = { en: 'Company', de: 'Firma', nl: 'Bedrijf' };
export const postcode: Words = { en: 'Postcode', de: 'Postleitzahl', nl: 'Postcode' };
export const country: Words = { en: 'Country', de: 'Land', nl: 'Land' };
export const note: Words = { en: 'Note', de: 'Notiz', nl: 'Notitie' };
