import type { SharedDevice } from '@stockwire/shared/quick-switch';
import { useQuery } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { devicesQuery } from '../../../api/switch.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { Pill } from '../../../ui/status/pill.tsx';
import { identityWords } from '../identity.words.ts';
import type { IdentityLinks } from '../identity-links.ts';
import { IdentityFrame } from '../parts/identity-frame.tsx';
import { ListState } from '../parts/list-states.tsx';
import { Moment } from '../parts/moment.tsx';
import styles from '../parts/parts.module.css';
import { usePlaces } from '../parts/use-places.ts';
import { deviceWords } from './devices.words.ts';
import { RevokeDialog } from './revoke-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';

type Overlay = { what: 'share' } | { what: 'revoke'; device: SharedDevice } | null;

/** `/access/devices`: the browsers that people take over from each other. */
export function DevicesPage({ links }: { links: IdentityLinks }) {
  const devices = useQuery(devicesQuery(useHttp()));
  const [overlay, setOverlay] = useState<Overlay>(null);
  const words = wordsOf(deviceWords);
  const denial = useDenial('people.change', null);
  const close = () => setOverlay(null);
  const share = (
    <Button
      variant="primary"
      icon={Smartphone}
      disabledReason={denial}
      onPress={() => setOverlay({ what: 'share' })}
    >
      {words.share}
    </Button>
  );
  const { data } = devices;
  return (
    // An empty list offers it in its middle.
    <IdentityFrame page="devices" links={links} actions={data?.length === 0 ? null : share}>
      {data === undefined ? (
        <ListState what={wordsOf(identityWords).devices} needs="people.read" reading={devices} />
      ) : (
        <Devices
          devices={data}
          share={share}
          denial={denial}
          onRevoke={(device) => setOverlay({ what: 'revoke', device })}
        />
      )}
      {overlay?.what === 'share' ? (
        <ShareDialog
          isSharedAlready={data?.some(({ isThis }) => isThis) ?? false}
          onClose={close}
        />
      ) : null}
      {overlay?.what === 'revoke' ? <RevokeDialog device={overlay.device} onClose={close} /> : null}
    </IdentityFrame>
  );
}

interface DevicesProps extends DevicesTableProps {
  share: ReactNode;
}

function Devices({ share, ...table }: DevicesProps) {
  const words = wordsOf(deviceWords);
  if (table.devices.length > 0) return <DevicesTable {...table} />;
  return (
    <EmptyState icon={Smartphone} title={words.empty} action={share}>
      {words.emptyText}
    </EmptyState>
  );
}

interface DevicesTableProps {
  devices: readonly SharedDevice[];
  denial: string | undefined;
  onRevoke: (device: SharedDevice) => void;
}

function DevicesTable({ devices, denial, onRevoke }: DevicesTableProps) {
  const words = wordsOf(deviceWords);
  const { nameOf } = usePlaces();
  const { never, devices: label } = wordsOf(identityWords);
  const columns: Column<SharedDevice>[] = [
    {
      id: 'name',
      label: words.device,
      sortValue: ({ name }) => name,
      cell: ({ name, isThis }) => (
        <span className={styles.lead}>
          {name} {isThis ? <Pill tone="ok">{words.thisOne}</Pill> : null}
        </span>
      ),
    },
    { id: 'site', label: words.site, cell: ({ warehouseId }) => nameOf(warehouseId) },
    {
      id: 'by',
      label: words.by,
      cell: ({ enrolledBy, enrolledAt }) => (
        <span className={styles.two}>
          {enrolledBy}
          <small>
            <Moment at={enrolledAt} />
          </small>
        </span>
      ),
    },
    {
      id: 'used',
      label: words.used,
      align: 'end',
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? never : <Moment at={lastUsedAt} />),
    },
    {
      id: 'revoke',
      label: words.revoke,
      align: 'end',
      cell: (device) => (
        <Button
          disabledReason={denial}
          label={words.revokeOf(device.name)}
          onPress={() => onRevoke(device)}
        >
          {words.revoke}
        </Button>
      ),
    },
  ];
  return (
    <div className={styles.table}>
      <DataTable
        label={label}
        rows={devices}
        rowId={({ deviceId }) => deviceId}
        columns={columns}
      />
    </div>
  );
}
