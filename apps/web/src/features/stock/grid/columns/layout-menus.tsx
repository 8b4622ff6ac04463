import { ListTree, Rows3 } from 'lucide-react';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Menu } from '../../../../ui/overlay/menu.tsx';
import { columnWords } from './columns.words.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import { asGroup, DENSITIES, type GridLayout, NO_GROUPS } from './grid-layout.ts';

interface LayoutMenusProps {
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
}

/** How the rows are laid out: put together, how high, and with which columns. */
export function LayoutMenus(props: LayoutMenusProps) {
  return (
    <>
      <GroupMenu {...props} />
      <DensityMenu {...props} />
      <ColumnsPanel {...props} />
    </>
  );
}

function GroupMenu({ layout, onLayout }: LayoutMenusProps) {
  const words = wordsOf(columnWords);
  return (
    <Menu
      label={words.group}
      trigger={<IconButton label={words.group} icon={ListTree} />}
      placement="bottom end"
      items={[
        { id: NO_GROUPS, label: words.noGroups },
        { id: 'category', label: words.groupCategory },
        { id: 'zone', label: words.groupZone },
      ]}
      selectedId={layout.groupBy ?? NO_GROUPS}
      onAction={(id) => onLayout({ ...layout, groupBy: asGroup(id) })}
    />
  );
}

function DensityMenu({ layout, onLayout }: LayoutMenusProps) {
  const words = wordsOf(columnWords);
  return (
    <Menu
      label={words.density}
      trigger={<IconButton label={words.density} icon={Rows3} />}
      placement="bottom end"
      items={DENSITIES.map((id) => ({ id, label: words[id] }))}
      selectedId={layout.density}
      onAction={(id) => {
        const density = DENSITIES.find((known) => known === id);
        if (density) onLayout({ ...layout, density });
      }}
    />
  );
}
