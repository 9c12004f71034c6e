/** The columns of each type of log file, in the order of the documentation; `cdm` is the Marketing Suite, `pom` the Publisher. */
const COLUMNS = {
  'cdm-attempts': 'id time mailingid profileid subprofileid databaseid collectionid senderdomain templateid tags email',
  'cdm-abuse': 'id time mail email tags senderdomain profile subprofile template',
  'cdm-click': 'id senderdomain time linkinfo ip header email tags countrycode countryname regioncode city profile subprofile template',
  'cdm-delivery': 'id time attempts email tags senderdomain profile subprofile template',
  'cdm-error': 'id time type status description code email tags senderdomain profile subprofile template',
  'cdm-impression': 'id time ip header email tags countrycode countryname regioncode city senderdomain profile subprofile template',
  'cdm-retry': 'id time attempt email tags senderdomain profile subprofile template',
  'cdm-unsubscribe': 'id time email tags senderdomain profile subprofile template',
  'pom-attempts': 'id time groupid mailingid profileid subprofileid databaseid collectionid senderdomain templateid documentid tags email',
  'pom-abuses': 'id time mail email tags senderdomain groupid profile subprofile template document',
  'pom-clicks': 'id time ip header email tags countrycode countryname regioncode city linkinfo senderdomain groupid profile subprofile template document',
  'pom-clicks-old': 'id time ip header email tags countrycode countryname regioncode city senderdomain groupid profile subprofile template document',
  'pom-deliveries': 'id time attempts email tags senderdomain groupid profile subprofile template document',
  'pom-errors': 'id time type status description code content email tags senderdomain groupid profile subprofile template document',
  'pom-impressions': 'id time ip header email tags countrycode countryname regioncode city senderdomain groupid profile subprofile template document',
  'pom-retries': 'id time attempts email tags senderdomain groupid profile subprofile template document',
  'pom-unsubscribes': 'id time email tags senderdomain groupid profile subprofile template document',
  'feedback-loop-errors': 'time response recipient header',
} as const;

/** What a log file is about; the first part of its name. */
export type LogType = keyof typeof COLUMNS;

/** One value of a line. Nearly all are text; only `cdm-attempts` has numbers (documented). */
export type Cell = string | number;

const isLogType = (name: string): name is LogType => Object.hasOwn(COLUMNS, name);

/** All types, in the order in which the service lists them. */
export const logTypes: readonly LogType[] = Object.keys(COLUMNS).filter(isLogType);

/** The columns of a type, in their order. */
export function columnsOf(type: LogType): readonly string[] {
  return COLUMNS[type].split(' ');
}

/** The values of a line in the order of its columns; what is not known is empty. */
export function cellsOf(type: LogType, values: Readonly<Record<string, Cell>>): Cell[] {
  return columnsOf(type).map((column) => values[column] ?? '');
}
