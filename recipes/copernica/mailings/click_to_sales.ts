import { clickLink, mailNewsletter } from '../../../sandbox/copernica/story/people.ts';
import { defineRecipe } from '../define.ts';
import { reader } from '../people.ts';

/** A click on a certain link becomes a task for sales. */
export const clickToSales = defineRecipe({
  name: 'click-to-sales',
  title: {
    en: 'Create CRM tasks for new clicks in Copernica mailings',
    nl: 'Taken voor sales aanmaken als mensen op een bepaalde link in mailings uit Copernica klikken',
    de: 'Aufgaben für den Vertrieb anlegen, wenn jemand in Mailings aus Copernica auf einen bestimmten Link klickt',
  },
  description: {
    en: 'When a person clicks a link that shows interest, such as one to your offers, this integration creates a task for your sales team.',
    nl: 'Als iemand op een link klikt die interesse laat zien, bijvoorbeeld naar je aanbiedingen, maakt deze Zap een taak voor je salesteam aan.',
    de: 'Wenn jemand auf einen Link klickt, der Interesse zeigt, etwa zu Ihren Angeboten, legt dieser Zap eine Aufgabe für Ihren Vertrieb an.',
  },
  goodFor: {
    en: 'Sales calls while the interest is fresh.',
    nl: 'Sales belt zolang de interesse vers is.',
    de: 'Der Vertrieb ruft an, solange das Interesse frisch ist.',
  },
  mind: [
    {
      en: '*URL Contains* also finds the links of future mailings, as long as part of the address is always the same.',
      nl: '*URL Contains* vindt ook de links in toekomstige mailings, als een deel van het adres steeds hetzelfde is.',
      de: '*URL Contains* findet auch die Links künftiger Mailings, wenn ein Teil der Adresse immer gleich ist.',
    },
    {
      en: 'Each click counts, and mail programs that check links click as well.',
      nl: 'Elke klik telt, en mailprogramma’s die links controleren klikken ook.',
      de: 'Jeder Klick zählt, auch der von Mailprogrammen, die Links prüfen.',
    },
  ],
  trigger: { app: 'copernica', key: 'new_click', inputs: { url_contains: '/offers', database: { choose: 'Klanten' } } },
  steps: [
    {
      app: 'crm',
      kind: 'create',
      key: 'create_task',
      inputs: {
        title: { en: 'Call: interested in our offers', nl: 'Bellen: interesse in onze aanbiedingen', de: 'Anrufen: Interesse an unseren Angeboten' },
        details: '{{link_url}}, {{occurred_at}}',
        email: '{{profile__email}}',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'A reader clicks “Offers” in a newsletter. Then the Zap checks for news.',
      nl: 'Een lezer klikt in een nieuwsbrief op ‘Offers’. Daarna kijkt de Zap of er iets nieuws is.',
      de: 'Jemand klickt in einem Newsletter auf „Offers“. Danach sieht der Zap nach.',
    },
    play: ({ sandbox }) => clickLink(sandbox, mailNewsletter(sandbox, reader(sandbox).id), 'Offers'),
  },
});
