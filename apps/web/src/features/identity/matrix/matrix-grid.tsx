import type { Person } from '@stockwire/shared/identity';
import { wordsOf } from '../../../ui/language/words.ts';
import type { Places } from '../parts/use-places.ts';
import { ACTION_GROUPS, GROUPED_ACTIONS } from './action-groups.ts';
import { matrixWords } from './matrix.words.ts';
import styles from './matrix-grid.module.css';
import { cellText } from './reach-texts.ts';
import { type CellPlace, useMatrixKeys } from './use-matrix-keys.ts';

interface MatrixGridProps {
  people: readonly Person[];
  /** Null is every warehouse: the cells then say where. */
  site: number | null;
  places: Places;
  onOpen: (person: Person) => void;
}

/** Where a group begins, a line is drawn. */
const FIRSTS = new Set(ACTION_GROUPS.map(({ actions }) => actions[0]));

/** People down, actions across; each cell says whether and where. One stop for Tab, the arrow keys do the rest. */
export function MatrixGrid({ people, site, places, onOpen }: MatrixGridProps) {
  const words = wordsOf(matrixWords);
  const size = { rows: people.length, columns: GROUPED_ACTIONS.length + 1 };
  const { grid, active, setActive, onKeyDown } = useMatrixKeys(size, (row) => {
    const person = people[row];
    if (person) onOpen(person);
  });
  const told = people[active.row];
  const action = GROUPED_ACTIONS[active.column - 1];
  return (
    <div className={styles.matrix}>
      <div className={styles.scroller}>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern may be written on a table.
          role="grid"
          className={styles.grid}
          aria-label={words.title}
          aria-rowcount={people.length + 2}
          aria-colcount={size.columns}
          onKeyDown={onKeyDown}
        >
          <MatrixHead />
          <tbody>
            {people.map((person, row) => (
              <MatrixRow
                key={person.actorId}
                {...{ person, row, site, places, active }}
                onFocus={setActive}
                onOpen={() => onOpen(person)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.told}>
        {told && action ? cellText(told, action, { site, places }).sentence : words.hint}
      </p>
    </div>
  );
}

/** Two rows of names: what things are done to, and what is done. */
function MatrixHead() {
  const words = wordsOf(matrixWords);
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className={styles.corner}>
          {words.person}
        </th>
        {ACTION_GROUPS.map(({ id, actions }) => (
          <th key={id} scope="colgroup" colSpan={actions.length} className={styles.group}>
            {words.groups[id]}
          </th>
        ))}
      </tr>
      <tr>
        {ACTION_GROUPS.flatMap(({ actions }) =>
          actions.map((action, place) => (
            <th
              key={action}
              scope="col"
              className={styles.action}
              data-first={place === 0 || undefined}
            >
              <span className={styles.name}>{words.short[action]}</span>
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

interface MatrixRowProps {
  person: Person;
  row: number;
  site: number | null;
  places: Places;
  active: CellPlace;
  onFocus: (place: CellPlace) => void;
  onOpen: () => void;
}

function MatrixRow({ person, row, active, onFocus, onOpen, ...of }: MatrixRowProps) {
  const cell = (column: number) => ({
    'data-row': row,
    'data-column': column,
    tabIndex: active.row === row && active.column === column ? 0 : -1,
    onFocus: () => onFocus({ row, column }),
  });
  return (
    <tr data-off={person.disabledAt !== null || undefined}>
      <th scope="row" className={styles.person} {...cell(0)} onDoubleClick={onOpen}>
        {person.name}
        <small>{person.email}</small>
      </th>
      {GROUPED_ACTIONS.map((action, place) => {
        const { mark, limit, sentence, isAllowed } = cellText(person, action, of);
        return (
          <td
            key={action}
            aria-label={sentence}
            className={styles.cell}
            data-allowed={isAllowed || undefined}
            data-first={FIRSTS.has(action) || undefined}
            {...cell(place + 1)}
            onDoubleClick={onOpen}
          >
            {mark}
            {limit === null ? null : <small>{limit}</small>}
          </td>
        );
      })}
    </tr>
  );
}
