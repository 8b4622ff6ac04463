export const IMPORT_KINDS = ['items', 'bins', 'opening-balances', 'counts', 'sales'] as const;
type Kind = (typeof IMPORT_KINDS)[number];

/** Named as the WHATWG encoding standard names them; `windows-1252` is what it reads `latin1` as. */
export const CHARSETS = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'iso-8859-2',
  'windows-1250',
  'macintosh',
  'utf-16le',
  'utf-16be',
] as const;
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export const QUOTES = ['"', "'", 'none'] as const;
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export const DECIMALS = ['.', ','] as const;

/** A sheet with more columns is not a list of movements. */
export const EXAMINED_COLUMNS_MAX = 200;

/** A field that a column can be matched to. */
export interface ImportField {
  required: boolean;
  /** Header names it is known by, folded: lower case without spaces, dots, dashes and underscores. */
  names: readonly string[];
}

const sku: ImportField = {
  required: true,
  names: ['sku', 'stockcode', 'itemcode', 'productcode', 'articlenumber', 'artikelnummer', 'code'],
};
const quantity = (...names: string[]): ImportField => ({
  required: true,
  names: ['quantity', 'qty', 'menge', 'pieces', ...names],
});
const bin: ImportField = {
  required: false,
  names: ['bin', 'location', 'lagerplatz', 'platz', 'bincode'],
};
const note: ImportField = { required: false, names: ['note', 'notes', 'comment', 'bemerkung'] };
const optional = (...names: string[]): ImportField => ({ required: false, names });

/** The fields of each kind, in the order a person would match them. */
export const IMPORT_FIELDS: Readonly<Record<Kind, Readonly<Record<string, ImportField>>>> = {
  items: {
    sku,
    name: {
      required: true,
      names: ['name', 'description', 'title', 'itemname', 'productname', 'bezeichnung'],
    },
    category: optional('category', 'group', 'kategorie', 'warengruppe'),
    gtin: optional('gtin', 'ean', 'barcode', 'upc'),
    cost: optional('cost', 'costprice', 'purchaseprice', 'einkaufspreis'),
    price: optional('price', 'unitprice', 'salesprice', 'verkaufspreis'),
    currency: optional('currency', 'waehrung', 'währung'),
    supplier: optional('supplier', 'suppliercode', 'vendor', 'lieferant'),
  },
  bins: {
    code: { ...bin, required: true, names: [...bin.names, 'code'] },
    zone: optional('zone', 'area', 'aisle', 'bereich'),
    kind: optional('kind', 'type', 'art', 'typ'),
  },
  'opening-balances': { sku, quantity: quantity('onhand', 'balance', 'bestand'), bin, note },
  counts: {
    sku,
    bin: { ...bin, required: true },
    counted: quantity('counted', 'count', 'gezaehlt', 'gezählt', 'onhand'),
    note,
  },
  sales: {
    invoice: optional('invoiceno', 'invoice', 'invoicenumber', 'order', 'ordernumber', 'rechnung'),
    sku,
    description: optional('description', 'name', 'productname', 'bezeichnung'),
    quantity: quantity(),
    occurredAt: {
      required: true,
      names: ['invoicedate', 'date', 'datetime', 'orderdate', 'time', 'occurredat', 'datum'],
    },
    price: optional('unitprice', 'price', 'preis'),
    customer: optional('customerid', 'customer', 'kunde', 'kundennummer'),
  },
};

/** What a row does; `IMPORT_EFFECTS[kind]` are the keys of `CheckReport.effects`. */
export const IMPORT_EFFECTS = {
  items: ['make-item', 'exists-already', 'skipped'],
  bins: ['make-bin', 'exists-already', 'skipped'],
  'opening-balances': ['open', 'nothing-to-do', 'repeated', 'skipped'],
  counts: ['count', 'repeated', 'skipped'],
  sales: [
    'sale',
    'free-of-charge',
    'cancellation',
    'found',
    'written-off',
    'service-code',
    'nothing-to-do',
    'repeated',
    'skipped',
  ],
} as const satisfies Record<Kind, readonly string[]>;

export const IMPORT_STATES = [
  'uploaded',
  'described',
  'checking',
  'checked',
  'running',
  'paused',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undo-paused',
  'undone',
] as const;

/** Why work on an import stopped by itself. */
export const IMPORT_FAILURES = ['open-quotes', 'too-many-skus', 'our-fault'] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

/** What may be asked of an import, and in which states; each is `POST /imports/:importId/<action>`. */
export const IMPORT_ACTIONS = {
  check: ['described', 'checked'],
  start: ['checked'],
  pause: ['running', 'undoing'],
  resume: ['paused', 'undo-paused', 'failed'],
  cancel: ['uploaded', 'described', 'checking', 'checked', 'running', 'paused', 'failed'],
  undo: ['done', 'cancelled', 'failed'],
} as const;
export type ImportAction = keyof typeof IMPORT_ACTIONS;

/** A header as names are compared. */
export function foldHeader(header: string): string {
  return header.toLowerCase().replaceAll(/[\s._-]/g, '');
}
