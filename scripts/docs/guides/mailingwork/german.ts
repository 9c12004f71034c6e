import type { GuideTexts } from '../guide.ts';
import { germanOperations } from './german_operations.ts';

/** What the German guide says of MAILINGWORK. */
export const mailingworkGerman: GuideTexts = {
  operations: germanOperations,
  connection: {
    username: 'Der Benutzername des API-Benutzers. Nehmen Sie einen eigenen Benutzer für Zapier, nicht Ihren persönlichen.',
    password: 'Sein Passwort. Es sollte mindestens sechs Zeichen haben, denn kürzere Werte macht Zapier in seinen Protokollen nicht unkenntlich.',
    host: 'Der Server Ihres Kontos. Lassen Sie den vorgeschlagenen stehen. Klappt die Verbindung nicht, wählen Sie den nächsten aus der Liste.',
    own_host: 'Nur ausfüllen, wenn Ihr Konto einen eigenen Servernamen hat, etwa `webservice.example.com`. Dann gilt dieser und nicht der Server darüber.',
    timezone: 'Die Zeitzone, in der Ihr Konto Zeiten anzeigt. Für Deutschland, Österreich und die Schweiz passt der Vorschlag `Europe/Berlin`.',
    account_name: 'Ein Name für diese Verbindung. Nützlich, wenn Sie mehrere Konten verbinden.',
  },
  failures: {
    login:
      'Benutzername oder Passwort stimmen nicht (mehr). Öffnen Sie in Zapier die Verbindungen, erneuern Sie diese und tragen Sie die richtigen Zugangsdaten ein.',
    permission: 'Dem API-Benutzer fehlt ein Recht. Ergänzen Sie es in MAILINGWORK in seiner Rolle.',
    not_found: 'Etwas, das im Schritt gewählt oder zugeordnet ist, gibt es nicht mehr, zum Beispiel eine gelöschte E-Mail. Wählen Sie es neu aus.',
    missing_record:
      'Die Person oder der Eintrag wurde nicht gefunden. Oft ist das in Ordnung, etwa wenn jemand gar kein Abonnent ist. Sonst prüfen Sie, ob der richtige Wert zugeordnet ist.',
    invalid_input: 'Ein Wert hat die falsche Form oder fehlt. Die Meldung nennt das Feld und was dort erwartet wird.',
    too_large: 'Es wurde zu viel auf einmal gesendet. Ordnen Sie weniger Felder oder kürzere Texte zu.',
    busy: 'MAILINGWORK bittet um weniger Aufrufe. Sie müssen nichts tun.',
    unavailable: 'MAILINGWORK war nicht erreichbar oder zu langsam. Sie müssen nichts tun. Hält es länger an, fragen Sie bei MAILINGWORK nach.',
    uncertain:
      'Die Antwort ging verloren: Vielleicht ist es geschehen, vielleicht nicht. Sehen Sie in MAILINGWORK nach, bevor Sie den Schritt wiederholen. Steht *If the Outcome Is Unclear* auf *Try Again (may happen twice)*, versucht Zapier es stattdessen noch einmal.',
    unexpected_answer:
      'Der Server hat etwas geantwortet, das nicht zu lesen ist, zum Beispiel eine Wartungsseite. Warten Sie etwas. Bleibt es dabei, prüfen Sie *Host*.',
    wrong_host: 'Unter *Host* oder *Custom Host* steht ein Server, der kein Webservice von MAILINGWORK ist.',
    refused: 'MAILINGWORK hat den Aufruf abgelehnt. Die Meldung nennt den Code und, wenn es einen gibt, den Text von MAILINGWORK.',
  },
};
