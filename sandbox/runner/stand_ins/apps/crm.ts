import type { StandInApp } from '../stand_in_app.ts';
import { company, country, email, firstName, id, lastName, note, postcode } from './labels.ts';

const person = { email, first_name: firstName, last_name: lastName };
const contact = { ...person, company };
const samplePerson = { email: 'jonas.kunde@example.com', first_name: 'Jonas', last_name: 'Kunde' };

/** A CRM: contacts with a stage, consents, scores and tasks. */
export const crm = {
  label: { en: 'CRM', de: 'CRM', nl: 'CRM' },
  triggers: {
    stage_changed: {
      label: { en: 'Stage Changed', de: 'Phase geändert', nl: 'Fase gewijzigd' },
      inputs: { stage: { en: 'New Stage', de: 'Neue Phase', nl: 'Nieuwe fase' } },
      outputs: {
        ...{ id, ...contact },
        stage: { en: 'Stage', de: 'Phase', nl: 'Fase' },
        owner: { en: 'Owner', de: 'Zuständig', nl: 'Eigenaar' },
      },
      sample: { id: '81', ...samplePerson, company: 'Kunde AG', stage: 'Customer', owner: 'Sales' },
    },
    consent_withdrawn: {
      label: { en: 'Consent Withdrawn', de: 'Einwilligung widerrufen', nl: 'Toestemming ingetrokken' },
      inputs: {},
      outputs: { id, ...person, withdrawn_at: { en: 'Withdrawn At', de: 'Widerrufen am', nl: 'Ingetrokken op' } },
      sample: { id: '82', ...samplePerson, withdrawn_at: '2026-11-27T09:00:00+01:00' },
    },
    erasure_requested: {
      label: { en: 'Erasure Requested', de: 'Löschung verlangt', nl: 'Verwijdering gevraagd' },
      inputs: {},
      outputs: { id, ...person },
      sample: { id: '83', ...samplePerson },
    },
  },
  creates: {
    create_or_update_contact: {
      label: { en: 'Create or Update Contact', de: 'Kontakt anlegen oder ändern', nl: 'Contact aanmaken of wijzigen' },
      inputs: { ...contact, postcode, country, source: { en: 'Source', de: 'Quelle', nl: 'Bron' }, note },
      outputs: { id, ...contact },
    },
    set_flag: {
      label: { en: 'Set Flag', de: 'Merkmal setzen', nl: 'Kenmerk instellen' },
      inputs: {
        email,
        flag: { en: 'Flag', de: 'Merkmal', nl: 'Kenmerk' },
        value: { en: 'Value', de: 'Wert', nl: 'Waarde' },
        since: { en: 'Since', de: 'Seit', nl: 'Sinds' },
        note,
      },
      outputs: { id, email },
    },
    add_score: {
      label: { en: 'Add to Score', de: 'Punkte gutschreiben', nl: 'Score verhogen' },
      inputs: { email, points: { en: 'Points', de: 'Punkte', nl: 'Punten' }, reason: { en: 'Reason', de: 'Grund', nl: 'Reden' } },
      outputs: { id, score: { en: 'Score', de: 'Punktestand', nl: 'Score' } },
      answer: ({ email: who, points }, told) => {
        const before = told.filter(({ key, inputs }) => key === 'add_score' && inputs.email === who);
        return { id: before.length + 1, score: before.reduce((sum, { inputs }) => sum + Number(inputs.points), Number(points)) };
      },
    },
    create_task: {
      label: { en: 'Create Task', de: 'Aufgabe anlegen', nl: 'Taak aanmaken' },
      inputs: {
        title: { en: 'Title', de: 'Titel', nl: 'Titel' },
        details: { en: 'Details', de: 'Einzelheiten', nl: 'Details' },
        email: { en: 'Email of the Contact', de: 'E-Mail des Kontakts', nl: 'E-mail van het contact' },
      },
      outputs: { id },
    },
  },
  searches: {},
} as const satisfies StandInApp;
