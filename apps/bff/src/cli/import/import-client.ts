import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { addAbortSignal, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Warehouse } from '@stockwire/shared/catalog';
import type { ImportAction } from '@stockwire/shared/import-forms';
import {
  Import,
  type ImportDescription,
  type ImportKind,
  ImportProfileList,
  RowProblemPage,
  UndoPreview,
} from '@stockwire/shared/imports';
import { foldCode } from '@stockwire/shared/text';
import { z } from 'zod';
import type { CallerHeaders } from '../sign-in.ts';
import { type Caller, callerAt } from './caller.ts';
import { BadUsage } from './options.ts';

interface Place {
  kind: ImportKind;
  warehouseId: number | null;
}

export interface ImportClient {
  warehouseId(code: string): Promise<number>;
  /** Broken off by the signal while the file is on its way; one that is there is answered. */
  upload(file: string, place: Place, stop?: AbortSignal): Promise<Import>;
  read(importId: number): Promise<Import>;
  describe(one: Import, description: ImportDescription): Promise<Import>;
  act(one: Import, action: ImportAction): Promise<Import>;
  problems(importId: number, limit: number): Promise<RowProblemPage>;
  profiles(kind: ImportKind): Promise<ImportProfileList>;
  saveProfile(name: string, one: Import): Promise<void>;
  undoPreview(importId: number): Promise<UndoPreview>;
  saveResult(importId: number, file: string): Promise<void>;
}

/** The public API of a running server, as far as imports need it. */
export function importClient(origin: string, who: CallerHeaders): ImportClient {
  const caller = callerAt(origin, who);
  const { json, send } = caller;
  return {
    async warehouseId(code) {
      const { rows } = z.object({ rows: z.array(Warehouse) }).parse(await json('/warehouses'));
      const found = rows.find((row) => foldCode(row.code) === foldCode(code));
      if (found !== undefined) return found.warehouseId;
      const known = rows.map((row) => row.code).join(', ');
      throw new Error(`There is no warehouse ${code}. There are: ${known || 'none'}.`);
    },
    upload: (file, place, stop) => uploadFile(caller, { file, ...place }, stop),
    read: async (importId) => Import.parse(await json(`/imports/${importId}`)),
    describe: async ({ importId, version }, description) =>
      Import.parse(
        await send(`/imports/${importId}/description`, {
          method: 'PUT',
          body: description,
          version,
        }),
      ),
    act: async ({ importId, version }, action) =>
      Import.parse(await send(`/imports/${importId}/${action}`, { method: 'POST', version })),
    problems: async (importId, limit) =>
      RowProblemPage.parse(await json(`/imports/${importId}/problems?limit=${limit}`)),
    profiles: async (kind) => ImportProfileList.parse(await json(`/imports/profiles?kind=${kind}`)),
    async saveProfile(name, { kind, description }) {
      await send('/imports/profiles', { method: 'POST', body: { name, kind, description } });
    },
    undoPreview: async (importId) =>
      UndoPreview.parse(await json(`/imports/${importId}/undo-preview`)),
    async saveResult(importId, file) {
      const { body } = await caller.call(`/imports/${importId}/result`);
      if (body === null) throw new Error('the result came without a body');
      await pipeline(
        Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
        createWriteStream(file),
      );
    },
  };
}

async function uploadFile(
  { json }: Caller,
  { file, kind, warehouseId }: Place & { file: string },
  stop: AbortSignal = new AbortController().signal,
): Promise<Import> {
  const query = new URLSearchParams({ kind, fileName: path.basename(file) });
  if (warehouseId !== null) query.set('warehouseId', String(warehouseId));
  const size = await sizeOf(file);
  stop.throwIfAborted();
  // The library does not know the field yet that the standard asks for with a streamed body.
  const init = {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'idempotency-key': randomUUID(),
    },
    body: Readable.toWeb(addAbortSignal(stop, createReadStream(file))),
    duplex: 'half',
  };
  return Import.parse(await json(`/imports?${query.toString()}`, init as RequestInit));
}

async function sizeOf(file: string): Promise<number> {
  const facts = await stat(file).catch((cause: unknown) => {
    throw new BadUsage(`There is no file ${file}.`, { cause });
  });
  if (!facts.isFile()) throw new BadUsage(`${file} is no file.`);
  return facts.size;
}
