// After the night: the open rule is found by a stranger, who tries the orders database until the week ends.
import { Connection } from '../postgresql/connection.mts';
import type { Row } from '../postgresql/row.mts';
import type { Random } from '../random.mts';
import { HOUR, night } from '../time.mts';
import { STRANGER } from '../world.mts';

/** Guesses from Friday to Sunday; none succeeds. */
export function strangersGuesses(chance: Random): Row[] {
  const first = night('00:00:00') + 35 * HOUR;
  return ['postgres', 'admin', 'root', 'orders', 'postgres', 'backup', 'test', 'postgres'].flatMap(
    (user, index) => {
      const start = first + index * 7 * HOUR + chance.int(0, 3_000_000);
      const client = { user, application: '', address: STRANGER };
      const onOrders = index % 2 === 1;
      const connection = new Connection(
        chance,
        onOrders ? client : { ...client, database: 'postgres' },
        start,
      );
      return onOrders ? connection.wrongPassword(false).rows : connection.noEntry().rows;
    },
  );
}
