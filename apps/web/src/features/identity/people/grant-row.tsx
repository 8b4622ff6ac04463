import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { ADJUST_LIMITS, type Grant, type Limit, ROLES } from '@stockwire/shared/permissions';
import { X } from 'lucide-react';
import { permissionWords } from '../../../api/permission.words.ts';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { Checkbox } from '../../../ui/field/checkbox.tsx';
import { NumberField } from '../../../ui/field/number-field.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { identityWords } from '../identity.words.ts';
import { type Places, usePlaces } from '../parts/use-places.ts';
import styles from './grants-field.module.css';
import { peopleWords } from './people.words.ts';

/** No warehouse has it for its number. */
const EVERYWHERE = 'all';

/** Where a role has no limit of its own to begin from. */
const FIRST_LIMIT: Limit = { perCommand: 500, perDay: 2_000 };

interface GrantRowProps {
  grant: Grant;
  isReadOnly: boolean;
  onChange: (grant: Grant) => void;
  onRemove: () => void;
}

/** One role in one place. */
export function GrantRow({ grant, isReadOnly, onChange, onRemove }: GrantRowProps) {
  const words = wordsOf(peopleWords);
  const { roles } = wordsOf(permissionWords);
  const places = usePlaces();
  const { role, warehouseId } = grant;
  return (
    <div className={styles.row}>
      <Select
        label={words.role}
        options={ROLES.map((id) => ({ id, label: roles[id] }))}
        value={role}
        isDisabled={isReadOnly}
        onChange={(id) => {
          const next = ROLES.find((known) => known === id) ?? role;
          // A limit is of adjusting: a role that does not adjust has none.
          onChange({ ...grant, role: next, limit: adjusts(next) ? grant.limit : null });
        }}
      />
      <div className={styles.place}>
        <Select
          label={words.place}
          options={placeOptions(places, warehouseId)}
          value={warehouseId === null ? EVERYWHERE : String(warehouseId)}
          isDisabled={isReadOnly}
          onChange={(id) =>
            onChange({ ...grant, warehouseId: id === EVERYWHERE ? null : Number(id) })
          }
        />
      </div>
      <span className={styles.remove}>
        {isReadOnly ? null : (
          <IconButton
            label={words.removeGrant(places.grantText({ ...grant, limit: null }))}
            icon={X}
            onPress={onRemove}
          />
        )}
      </span>
      {adjusts(role) ? (
        <OwnLimit {...{ grant, isReadOnly }} onChange={(limit) => onChange({ ...grant, limit })} />
      ) : null}
    </div>
  );
}

function adjusts(role: Grant['role']): boolean {
  return role in ADJUST_LIMITS;
}

function placeOptions({ sites, nameOf }: Places, chosen: number | null) {
  const known = sites.map(({ warehouseId, name, code }) => ({
    id: String(warehouseId),
    label: name,
    detail: code,
  }));
  const isUnknown = chosen !== null && !sites.some(({ warehouseId }) => warehouseId === chosen);
  return [
    { id: EVERYWHERE, label: nameOf(null) },
    ...known,
    ...(isUnknown ? [{ id: String(chosen), label: nameOf(chosen) }] : []),
  ];
}

interface OwnLimitProps {
  grant: Grant;
  isReadOnly: boolean;
  onChange: (limit: Limit | null) => void;
}

/** How far this person adjusts without a second one, where it is not as far as the role. */
function OwnLimit({ grant: { role, limit }, isReadOnly, onChange }: OwnLimitProps) {
  const words = wordsOf(peopleWords);
  const ofRole = ADJUST_LIMITS[role] ?? null;
  return (
    <div className={styles.limit}>
      <Checkbox
        label={words.ownLimit}
        detail={words.standsAt(limitText(ofRole))}
        isSelected={limit !== null}
        isDisabled={isReadOnly}
        onChange={(isOwn) => onChange(isOwn ? (ofRole ?? FIRST_LIMIT) : null)}
      />
      {limit === null ? null : (
        <div className={styles.figures}>
          <Pieces
            label={words.perCommand}
            value={limit.perCommand}
            isDisabled={isReadOnly}
            onChange={(perCommand) => onChange({ ...limit, perCommand })}
          />
          <Pieces
            label={words.perDay}
            value={limit.perDay}
            isDisabled={isReadOnly}
            onChange={(perDay) => onChange({ ...limit, perDay })}
          />
        </div>
      )}
    </div>
  );
}

function limitText(limit: Limit | null): string {
  if (limit === null) return wordsOf(peopleWords).unlimited;
  const { perCommand, perDay } = limit;
  return wordsOf(identityWords).limit(formatInteger(perCommand), formatInteger(perDay));
}

interface PiecesProps {
  label: string;
  value: number;
  isDisabled: boolean;
  onChange: (value: number) => void;
}

function Pieces({ label, value, isDisabled, onChange }: PiecesProps) {
  return (
    <NumberField
      label={label}
      unit={wordsOf(peopleWords).pieces}
      minValue={0}
      maxValue={QUANTITY_MAX}
      value={value}
      isDisabled={isDisabled}
      onChange={(next) => onChange(next ?? 0)}
    />
  );
}
