import type { App, Create, Search, Trigger } from 'zapier-platform-core';
import zapier from 'zapier-platform-core';
import { type PartialBundle, run } from '../support/app.ts';

/** A definition with any operations. */
export type Definition = App<Record<string, Trigger> | undefined, Record<string, Create> | undefined, Record<string, Search> | undefined>;

/** One function of an app, and an ordinary use of it. */
export interface Scenario {
  /** Such as `creates.create_subscriber.operation.perform`. */
  readonly method: string;
  readonly bundle: PartialBundle;
}

/** One more way in which a trigger makes ids. */
export interface IdentityScenario {
  /** Such as `triggers.link_clicked`. */
  readonly trigger: string;
  /** What the user chose, or what is special about the events; unlike the others of this trigger. */
  readonly chosen: string;
  readonly bundle: PartialBundle;
}

/** An app, with what the suites need in order to try it. */
export interface AppUnderTest {
  readonly definition: Definition;
  /** How users know the service; labels and descriptions leave it out, because Zapier shows it beside them. */
  readonly brand: RegExp;
  /** A connection whose secrets are recognised wherever they turn up. */
  readonly authData: Readonly<Record<string, string>>;
  /** One ordinary use of each function of each operation. */
  readonly scenarios: readonly Scenario[];
  /** Answers every call of the scenarios at the HTTP edge, always in the same way. */
  readonly playService: () => void;
  /** Further events of which ids are made, and a service that plays its part in them. None of them may change after a release. */
  readonly identities?: { readonly playService: () => void; readonly scenarios: readonly IdentityScenario[] };
  /** Keys of inputs and outputs that stand for what the account itself has, such as its fields, and bring the account's own labels along. */
  readonly ofAccount: RegExp;
  /** Keys of outputs that may hold anything. */
  readonly anything: RegExp;
  /** Instant triggers whose earlier events no call lists, so that the editor shows their samples. */
  readonly withoutExamples?: RegExp;
}

/** One operation, and the group it stands in. */
export interface Operation {
  readonly group: 'triggers' | 'creates' | 'searches';
  /** Such as `creates.create_subscriber`. */
  readonly name: string;
  readonly member: Trigger | Create | Search;
}

/** All operations of an app. */
export function operationsOf({ triggers, creates, searches }: Definition): Operation[] {
  return Object.entries({ triggers, creates, searches } as const).flatMap(([group, members]) =>
    Object.values(members ?? {}).map((member): Operation => ({ group: groupNamed(group), member, name: `${group}.${member.key}` })),
  );
}

function groupNamed(group: string): Operation['group'] {
  return group === 'triggers' || group === 'creates' ? group : 'searches';
}

/** Whether it is a trigger to which events are delivered. */
export const isInstant = ({ member: { operation } }: Operation): boolean => 'type' in operation && operation.type === 'hook';

/** Runs functions of an app through the platform's own handler, with its connection where the bundle has none. */
export function runnerOf({ definition, authData }: AppUnderTest): (method: string, bundle?: PartialBundle) => Promise<unknown> {
  const handler = zapier.createAppHandler(definition);
  return (method, bundle = {}) => run(method, { authData, ...bundle }, handler);
}

/** The bundle of a function's scenario; empty where it has none. */
export function bundleOf({ scenarios }: AppUnderTest, method: string): PartialBundle {
  return scenarios.find((scenario) => scenario.method === method)?.bundle ?? {};
}

/** Parts of a test's table, each with its name in front. */
export const named = <Entry extends { readonly name: string }>(entries: readonly Entry[]): [string, Entry][] => entries.map((entry) => [entry.name, entry]);
