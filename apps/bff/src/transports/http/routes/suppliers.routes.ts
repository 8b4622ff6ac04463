import { Code, NewSupplier, Supplier, SupplierPatch } from '@stockwire/shared/catalog';
import { z } from 'zod';
import { changeSupplier } from '../../../features/catalog/suppliers/change-supplier.ts';
import { createSupplier } from '../../../features/catalog/suppliers/create-supplier.ts';
import { listSuppliers } from '../../../features/catalog/suppliers/list-suppliers.ts';
import { readSupplier } from '../../../features/catalog/suppliers/read-supplier.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';
import { changeOnce, guardOf, pageOf, pageQuery, versioned } from './catalog-route.ts';

export const SupplierPage = pageOf(Supplier);
const SupplierParams = z.strictObject({ code: Code });

export const SUPPLIER_ROUTES: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/v1/suppliers',
    tag: 'Catalog',
    summary: 'List suppliers by code',
    access: { action: 'catalog.read', warehouse: 'any' },
    status: 200,
    problems: ['validation'],
    changes: false,
    guard: 'none',
    params: NO_PARAMS,
    query: z.strictObject(pageQuery),
    body: NO_BODY,
    answer: SupplierPage,
    handler: async (deps, { actor }, { query }) => ({
      body: await listSuppliers(deps, actor, query),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/suppliers',
    tag: 'Catalog',
    summary: 'Make a supplier',
    access: { action: 'catalog.change', warehouse: 'none' },
    status: 201,
    problems: ['already-exists'],
    changes: true,
    guard: 'none',
    params: NO_PARAMS,
    query: NO_QUERY,
    body: NewSupplier,
    answer: Supplier,
    handler: (deps, context, { body }) =>
      changeOnce(deps, context, {
        method: 'POST',
        status: 201,
        body,
        work: (inner) => createSupplier(inner, context.actor, body),
      }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/suppliers/:code',
    tag: 'Catalog',
    summary: 'Read a supplier',
    access: { action: 'catalog.read', warehouse: 'any' },
    status: 200,
    problems: ['not-found'],
    changes: false,
    guard: 'none',
    params: SupplierParams,
    query: NO_QUERY,
    body: NO_BODY,
    answer: Supplier,
    handler: async (deps, { actor }, { params }) =>
      versioned(await readSupplier(deps, actor, params)),
  }),
  defineRoute({
    method: 'patch',
    path: '/api/v1/suppliers/:code',
    tag: 'Catalog',
    summary: 'Change the name or lead time of a supplier',
    access: { action: 'catalog.change', warehouse: 'none' },
    status: 200,
    problems: ['not-found'],
    changes: true,
    guard: 'required',
    params: SupplierParams,
    query: NO_QUERY,
    body: SupplierPatch,
    answer: Supplier,
    handler: (deps, context, { params, body }) =>
      changeOnce(deps, context, {
        method: 'PATCH',
        status: 200,
        body,
        work: (inner) =>
          changeSupplier(inner, context.actor, {
            ...params,
            patch: body,
            version: guardOf(context),
          }),
      }),
  }),
];
