import { is } from 'drizzle-orm';
import { getTableConfig, isPgEnum, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as catalogTables from '../src/features/catalog/catalog.tables.ts';
import * as demoTables from '../src/features/demo/demo.tables.ts';
import * as stockTables from '../src/features/stock/stock.tables.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const exported: unknown[] = [catalogTables, demoTables, stockTables].flatMap(Object.values);
const tables = exported.filter((value) => is(value, PgTable)).map((table) => getTableConfig(table));
const enums = exported.filter((value) => isPgEnum(value));

interface ColumnFacts {
  column: string;
  type: string;
  nullable: boolean;
  filledByDatabase: boolean;
  inPrimaryKey: boolean;
}

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

test('every table of the database is told to Drizzle, and no other', async () => {
  const rows = await db.owner.sql<{ name: string }[]>`
    select format('%s.%s', table_schema, table_name) as name
    from information_schema.tables
    where table_schema in ('catalog', 'demo', 'stock')
      and not (
        select relispartition from pg_class
        where oid = format('%I.%I', table_schema, table_name)::regclass
      )`;
  const named = tables.map(({ schema, name }) => `${schema}.${name}`);
  expect(named.sort()).toEqual(rows.map(({ name }) => name).sort());
});

test.each(tables.map((table) => [`${table.schema}.${table.name}`, table] as const))(
  'the columns of %s are the same in both',
  async (_, table) => {
    expect(columnsOf(table)).toEqual(await selectColumns(table.schema ?? '', table.name));
  },
);

test('every enum has the same values in the same order', async () => {
  const rows = await db.owner.sql`
    select format('%s.%s', nspname, typname) as name,
      array_agg(enumlabel::text order by enumsortorder) as values
    from pg_enum
    join pg_type as t on t.oid = enumtypid
    join pg_namespace as n on n.oid = typnamespace
    where nspname in ('catalog', 'demo', 'stock')
    group by 1
    order by 1`;
  const told = enums.map(({ schema, enumName, enumValues }) => ({
    name: `${schema}.${enumName}`,
    values: enumValues,
  }));
  expect(told).toEqual([...rows]);
});

function columnsOf(table: (typeof tables)[number]): ColumnFacts[] {
  const compound = table.primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
  return table.columns
    .map((column) => ({
      column: column.name,
      type: column.getSQLType().replace(/^char\(/, 'character('),
      nullable: !column.notNull,
      filledByDatabase: column.hasDefault || column.generatedIdentity !== undefined,
      inPrimaryKey: column.primary || compound.includes(column.name),
    }))
    .sort((a, b) => (a.column < b.column ? -1 : 1));
}

async function selectColumns(schema: string, name: string): Promise<ColumnFacts[]> {
  const rows = await db.owner.sql<ColumnFacts[]>`
    select column_name::text collate "C" as column,
      regexp_replace(format_type(atttypid, atttypmod), '^stock\\.', '') as type,
      is_nullable = 'YES' as nullable,
      column_default is not null or is_identity = 'YES' as "filledByDatabase",
      exists (
        select from information_schema.key_column_usage
        join information_schema.table_constraints
          using (constraint_schema, constraint_name, table_schema, table_name)
        where constraint_type = 'PRIMARY KEY'
          and table_schema = c.table_schema
          and table_name = c.table_name
          and column_name = c.column_name
      ) as "inPrimaryKey"
    from information_schema.columns as c
    join pg_attribute on attname = column_name
      and attrelid = format('%I.%I', table_schema, table_name)::regclass
    where table_schema = ${schema} and table_name = ${name}
    order by 1`;
  return [...rows];
}
