import type { GuideTexts } from '../guide.ts';
import { dutchOperations } from './dutch_operations.ts';

/** What the Dutch guide says of Copernica. */
export const copernicaDutch: GuideTexts = {
  operations: dutchOperations,
  connection: {
    access_token: 'De token uit Copernica, zie de stappen hierboven. Copernica toont hem maar één keer volledig.',
    account_name: 'Een naam voor deze verbinding. Handig als je meerdere accounts koppelt.',
  },
  failures: {
    login: 'De access token klopt niet of is ingetrokken. Open in Zapier je verbindingen, vernieuw deze verbinding en vul een geldige token in.',
    permission: 'De access token mist een recht. Geef hem het recht om via REST te lezen en te schrijven.',
    not_found: 'Iets wat in de stap gekozen of ingevuld is, bestaat niet meer, zoals een verwijderde template. Kies het opnieuw.',
    missing_record: 'Het profiel of subprofiel is niet gevonden. Vaak is dat prima. Controleer anders of je de juiste waarde hebt ingevuld.',
    invalid_input: 'Een waarde ontbreekt of heeft de verkeerde vorm. De melding noemt het veld en wat er verwacht wordt.',
    too_large: 'Er is te veel tegelijk verstuurd. Vul minder velden of kortere teksten in.',
    busy: 'Copernica vraagt om minder calls. Je hoeft niets te doen.',
    unavailable: 'Copernica was niet bereikbaar of te traag. Je hoeft niets te doen.',
    uncertain:
      'Het antwoord is verloren gegaan: misschien is het gelukt, misschien niet. Kijk in Copernica voordat je de stap herhaalt. Staat *If the Outcome Is Unclear* op *Try Again (may happen twice)*, dan probeert Zapier het in plaats daarvan opnieuw.',
    unexpected_answer: 'Copernica gaf een antwoord dat niet te lezen is, zoals een onderhoudspagina. Wacht even.',
    wrong_host: 'Het adres van Copernica leidde ergens anders heen. Wacht even; blijft het zo, meld het dan bij wie de app beheert.',
    refused: 'Copernica heeft de call geweigerd. In de melding staat de tekst van Copernica zelf, als die er is.',
  },
};
