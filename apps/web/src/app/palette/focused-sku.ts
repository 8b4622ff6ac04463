/** The SKU of the grid row that has the focus; null where the focus is elsewhere. */
export function focusedSku(): string | null {
  const row = document.activeElement?.closest('[role="row"]');
  const sku = row?.querySelector('[role="rowheader"][data-cell="sku"]')?.textContent?.trim();
  return sku || null;
}
