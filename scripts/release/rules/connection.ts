import { breaks, type Change } from '../change.ts';
import type { Frozen } from '../frozen.ts';
import { changesOfInputs } from './inputs.ts';

/** How users connect stays, because a connection that exists has only the values it was made with. Source: Zapier’s checks at promotion. */
export function connectionChanges(before: Frozen, after: Frozen): Change[] {
  const { type } = before.connection;
  const changedType = breaks(
    `The connection was of the type ${type} and is of the type ${after.connection.type}. Put it back: every user would have to connect again.`,
  );
  return [
    ...(type === after.connection.type ? [] : [changedType]),
    // A new required field breaks connections even if it has a default, because they have no value for it.
    ...changesOfInputs('The connection', before.connection.inputs, after.connection.inputs, { defaultHelps: false }),
  ];
}
