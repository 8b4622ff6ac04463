/** Where the figures lead; the application knows the addresses. */
export interface OverviewLinks {
  stock: (site: string, filter?: { status?: string; sort?: string }) => string;
  item: (site: string, sku: string) => string;
  activity: (site: string, filter?: { kind?: string }) => string;
  overview: (site: string) => string;
  wallboard: (site: string) => string;
}
