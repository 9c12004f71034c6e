import type { Situation } from '../../../webservice/calls/situations.ts';
import type { AnyFunctionDefinition } from '../../../webservice/catalogue/define.ts';
import type { Rules } from '../../../zapier/operations/failures.ts';
import type { IfUnclear } from '../../../zapier/operations/if_unclear.ts';
import type { App } from '../../apps.ts';

/** What an action can find out about a write whose outcome is unclear. */
export interface Unclear {
  readonly lookedUp: string;
  readonly staysUnclear: string;
}

/** What the generated pages on functions and failures know of an app. What they say of every app stands in the pages themselves. */
export interface AppFacts {
  readonly app: App;
  /** The folder of its pages, seen from the root. */
  readonly docs: string;
  /** The keys and labels of its actions. */
  readonly actions: readonly { readonly key: string; readonly display: { readonly label?: string } }[];
  readonly catalogue: readonly AnyFunctionDefinition[];
  /** The action that calls everything. What it can call says nothing about a single function. */
  readonly anyCall: { readonly key: string; readonly offered: number };
  readonly declaration: {
    /** The function that declares one. */
    readonly by: string;
    /** How its calls stand in a bundle: the groups make the name of what is declared. */
    readonly pattern: RegExp;
    /** Functions that build a value without calling anything, at the top of a module. */
    readonly builders: readonly string[];
  };
  readonly rules: Rules;
  readonly situations: Readonly<Record<string, Situation>>;
  /** What happens in each of them. */
  readonly titles: Readonly<Record<string, string>>;
  /** The actions whose user decides what happens after a write whose outcome is unclear, with what happens if nothing is chosen. */
  readonly ifUnclear: Readonly<Record<string, IfUnclear>>;
  /** What can be found out for these actions. */
  readonly asked: Readonly<Record<string, Unclear>>;
  /** The actions whose user is not asked, with what happens then. */
  readonly decided: Readonly<Record<string, Unclear & { readonly outcome: string }>>;
  /** What a second run does, where it does not follow from the catalogue alone. */
  readonly twice: Readonly<Record<string, string>>;
  readonly words: {
    /** The title of the page on functions. */
    readonly coverage: string;
    /** What one is called, such as “function”. */
    readonly noun: string;
    /** The heading of the column with their errors. */
    readonly errors: string;
    /** What the columns of that page mean. */
    readonly columns: string;
    /** Where the situations are declared. */
    readonly situations: string;
    /** What a message holds of the service's own words; a sentence or several. */
    readonly serverText: string;
    /** Which further errors there are. */
    readonly ownErrors: string;
    /** What else is to be known of failures; empty where nothing is. */
    readonly further: string;
  };
}
