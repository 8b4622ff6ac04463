import { BinRangeMade, NewBinRange } from '@stockwire/shared/bin-range';
import * as catalog from '@stockwire/shared/catalog';
import * as requests from '@stockwire/shared/change-requests';
import { BatchAnswer, CommandOutcome } from '@stockwire/shared/command-outcomes';
import * as demo from '@stockwire/shared/demo';
import * as identity from '@stockwire/shared/identity';
import * as imports from '@stockwire/shared/imports';
import { ItemCategories, ItemCategory } from '@stockwire/shared/item-categories';
import * as live from '@stockwire/shared/live';
import * as oauth from '@stockwire/shared/oauth';
import * as problem from '@stockwire/shared/problem';
import * as quick from '@stockwire/shared/quick-switch';
import * as sso from '@stockwire/shared/sso';
import * as commands from '@stockwire/shared/stock-commands';
import * as entries from '@stockwire/shared/stock-entries';
import * as level from '@stockwire/shared/stock-level';
import * as views from '@stockwire/shared/stock-views';
import { z } from 'zod';
import { FORM_BODY } from '../route.ts';
import { AuditPage } from '../routes/audit.routes.ts';
import { ItemPage } from '../routes/items.routes.ts';
import { KeyList } from '../routes/keys.routes.ts';
import { KeySet, TokenAnswer } from '../routes/oauth.routes.ts';
import { PersonPage } from '../routes/people.routes.ts';
import { OwnSessionList } from '../routes/session.routes.ts';
import { SupplierPage } from '../routes/suppliers.routes.ts';
import { BinPage, WarehouseList } from '../routes/warehouses.routes.ts';

/** Bodies and answers under the names that callers see. */
const NAMED_SCHEMAS: Record<string, z.ZodType> = {
  Adjustment: commands.Adjustment,
  Count: commands.Count,
  Receipt: commands.Receipt,
  Sale: commands.Sale,
  Move: commands.Move,
  Reversal: commands.Reversal,
  CommandBatch: commands.CommandBatch,
  NewChangeRequest: requests.NewChangeRequest,
  RequestApproval: requests.RequestApproval,
  RequestNote: requests.RequestNote,
  ChangeRequest: requests.ChangeRequest,
  ChangeRequestPage: requests.ChangeRequestPage,
  NewView: views.NewView,
  LevelFilter: views.LevelFilter,
  ColumnFilter: views.ColumnFilter,
  NewItem: catalog.NewItem,
  ItemPatch: catalog.ItemPatch,
  NewWarehouse: catalog.NewWarehouse,
  WarehousePatch: catalog.WarehousePatch,
  NewBin: catalog.NewBin,
  NewBinRange,
  BinPatch: catalog.BinPatch,
  NewSupplier: catalog.NewSupplier,
  SupplierPatch: catalog.SupplierPatch,
  PutItemSettings: catalog.PutItemSettings,
  PutDemoShift: demo.PutDemoShift,
  ImportDescription: imports.ImportDescription,
  NewImportProfile: imports.NewImportProfile,
  PutImportProfile: imports.PutImportProfile,
  RowFix: imports.RowFix,
  Import: imports.Import,
  ImportPage: imports.ImportPage,
  Examination: imports.Examination,
  CheckReport: imports.CheckReport,
  RowProblem: imports.RowProblem,
  RowProblemPage: imports.RowProblemPage,
  FixedRow: imports.FixedRow,
  UndoPreview: imports.UndoPreview,
  ImportProfile: imports.ImportProfile,
  ImportProfileList: imports.ImportProfileList,
  Problem: problem.Problem,
  FieldError: problem.FieldError,
  BinNow: problem.BinNow,
  Level: level.Level,
  LastChange: level.LastChange,
  BinStock: level.BinStock,
  LevelPage: views.LevelPage,
  View: views.View,
  ViewBlock: views.ViewBlock,
  ViewGroup: views.ViewGroup,
  ViewPosition: views.ViewPosition,
  Facets: views.Facets,
  Sparklines: views.Sparklines,
  ItemStock: views.ItemStock,
  StockAt: views.StockAt,
  Entry: entries.Entry,
  ShownEntry: entries.ShownEntry,
  EntryAt: entries.EntryAt,
  EntryPage: entries.EntryPage,
  Accepted: entries.Accepted,
  CommandOutcome,
  BatchAnswer,
  Item: catalog.Item,
  ItemCategory,
  ItemCategories,
  Pack: catalog.Pack,
  Warehouse: catalog.Warehouse,
  Bin: catalog.Bin,
  BinRangeMade,
  Supplier: catalog.Supplier,
  ItemSettings: catalog.ItemSettings,
  ItemPage,
  WarehouseList,
  BinPage,
  SupplierPage,
  SignIn: identity.SignIn,
  SignedIn: identity.SignedIn,
  ChangePassword: identity.ChangePassword,
  SessionsEnded: identity.SessionsEnded,
  OwnSession: identity.OwnSession,
  OwnSessionList,
  NewPerson: identity.NewPerson,
  PersonPatch: identity.PersonPatch,
  Person: identity.Person,
  PersonPage,
  Json: identity.Json,
  AuditEvent: identity.AuditEvent,
  AuditPage,
  AuditVerification: identity.AuditVerification,
  ApiKey: identity.ApiKey,
  KeyList,
  NewApiKey: identity.NewApiKey,
  MadeApiKey: identity.MadeApiKey,
  SsoOffer: sso.SsoOffer,
  SsoStarted: sso.SsoStarted,
  SsoReturn: sso.SsoReturn,
  SignInMethods: sso.SignInMethods,
  ConfirmPassword: sso.ConfirmPassword,
  Helpers: sso.Helpers,
  SwitchPerson: quick.SwitchPerson,
  PeopleHere: quick.PeopleHere,
  PutPin: quick.PutPin,
  PutBadge: quick.PutBadge,
  QuickProof: quick.QuickProof,
  SharedDevice: quick.SharedDevice,
  SharedDeviceList: quick.SharedDeviceList,
  NewSharedDevice: quick.NewSharedDevice,
  TokenRequest: FORM_BODY,
  TokenAnswer,
  KeySet,
  OutsideIdentity: oauth.OutsideIdentity,
  OauthClient: oauth.OauthClient,
  OauthClientList: oauth.OauthClientList,
  NewOauthClient: oauth.NewOauthClient,
  MadeOauthClient: oauth.MadeOauthClient,
  DemoShift: demo.DemoShift,
  Overview: live.Overview,
  Pulse: live.Pulse,
  FlowMinute: live.FlowMinute,
  TopMover: live.TopMover,
};

const NAMES = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) NAMES.add(schema, { id });

const toRef = (id: string) => `#/components/schemas/${id}`;

/** A reference to a schema's component; a body or answer without a name cannot be documented well. */
export function refOf(schema: z.ZodType): { $ref: string } {
  const named = NAMES.get(schema);
  if (named === undefined) throw new Error('a body or answer schema has no name in named-schemas');
  return { $ref: toRef(named.id) };
}

/** All named schemas as JSON Schema, for `components`. */
export function componentSchemas(): Record<string, object> {
  // Texts are trimmed as they are parsed, so only their written form has a schema; answers look the same.
  const { schemas } = z.toJSONSchema(NAMES, { io: 'input', uri: toRef });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutItsOwnName(schema)]),
  );
}

/** In a component the place is the name; `$id` and `$schema` would start a document of their own. */
function withoutItsOwnName(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema'),
  );
}
