import { type App, copernica, mailingwork } from '../apps.ts';

/** What Zapier is told of an app, at `zapier-platform register` and in its settings. */
export interface Listing {
  readonly app: App;
  /** As the vendor writes it. */
  readonly title: string;
  /** Of the vendor's service, not of the integration. */
  readonly description: string;
  /** The vendor's page for customers-to-be. */
  readonly homepage: string;
  /** One of the directory's, as the CLI takes it and as the directory shows it. Source: docs.zapier.com/platform/publish/branding-guidelines. */
  readonly category: { readonly value: string; readonly label: string };
  /** The main colour of our logo. */
  readonly colour: string;
}

const marketingAutomation = { value: 'marketing-automation', label: 'Marketing Automation' };

/** The listings of all apps. */
export const listings: readonly Listing[] = [
  {
    app: mailingwork,
    title: 'MAILINGWORK',
    description: 'MAILINGWORK is a marketing platform for newsletters, campaign e-mails and sign-ups with double opt-in.',
    homepage: 'https://www.mailingwork.de',
    category: marketingAutomation,
    colour: '#0B7F8B',
  },
  {
    app: copernica,
    title: 'Copernica',
    description: 'Copernica is a marketing platform for customer profiles, mailings and automated campaigns by e-mail and text message.',
    homepage: 'https://www.copernica.com',
    category: marketingAutomation,
    colour: '#4F3FBD',
  },
];
