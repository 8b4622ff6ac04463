/** Where the settings screens lead; the app knows the addresses. */
export interface SettingsLinks {
  preferences: string;
  items: string;
  newItem: string;
  bins: string;
  warehouses: string;
  suppliers: string;
  import: string;
  gallery: string;
  stock: string;
  item: (sku: string) => string;
  itemsOf: (supplierCode: string) => string;
  /** The item's stock in the grid. */
  stockOf: (sku: string) => string;
  /** Opens an address of the console. */
  go: (href: string) => void;
}
