import { useIsPhone } from '../../../../ui/use-is-phone.ts';
import type { Density } from '../columns/grid-layout.ts';

/** The heights that the style sheet gives a row by its density: --row-compact, --row-regular, --row-roomy. */
const ROW_PX: Record<Density, number> = { compact: 26, normal: 32, relaxed: 40 };

/** A phone's row has two lines: the heights of grid-body.module.css below 640 px. */
const ROW_PHONE_PX: Record<Density, number> = { compact: 58, normal: 64, relaxed: 72 };

/** Height of the header row: --grid-header; a phone has none. */
const HEADER_PX = 28;

/** How high rows and header are on this screen. */
export function useRowPx(density: Density) {
  const isPhone = useIsPhone();
  return {
    isPhone,
    linePx: (isPhone ? ROW_PHONE_PX : ROW_PX)[density],
    headerPx: isPhone ? 0 : HEADER_PX,
  };
}
